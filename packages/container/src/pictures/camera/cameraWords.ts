export interface CameraWords {
  camera: string
  opening: string
  close: string
  switchCamera: string
  photo: string
  video: string
  takePhoto: string
  record: string
  stop: string
  again: string
  use: string
  silent: string
  taken: string
}

export const cameraWords: { en: CameraWords; zhCN: CameraWords } = {
  en: {
    camera: 'Camera',
    opening: 'Opening the camera…',
    close: 'Close',
    switchCamera: 'Switch camera',
    photo: 'Photo',
    video: 'Video',
    takePhoto: 'Take the photo',
    record: 'Record',
    stop: 'Stop recording',
    again: 'Retake',
    use: 'Use',
    silent: 'Without sound: there is no microphone to use.',
    taken: 'The photo',
  },
  zhCN: {
    camera: '相机',
    opening: '正在打开摄像头…',
    close: '关闭',
    switchCamera: '切换摄像头',
    photo: '照片',
    video: '视频',
    takePhoto: '拍照',
    record: '开始录像',
    stop: '停止录像',
    again: '重拍',
    use: '使用',
    silent: '没有可用的麦克风，视频将没有声音。',
    taken: '拍摄的照片',
  },
}
