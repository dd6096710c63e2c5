import { sdkMatrix } from '../../sdkMatrix/sdkMatrix.js'

sdkMatrix('wechat')
