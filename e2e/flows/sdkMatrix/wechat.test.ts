import { sdkMatrix } from '../../sdkMatrix/sdkMatrix.js'

const slow = /chooseImage|previewImage|Image|Voice|Record|scan|launch|checkJs|getLocation/
sdkMatrix({ profile: 'wechat' }, (name) => slow.test(name))
