/** Words about files on their way to the server. */
export const words = {
  attachments: "附件（选填）",
  takePhoto: "拍照",
  chooseFiles: "选择文件",
  filesHint: "照片、Word、Excel、PDF等，单个不超过20MB",
  uploading: (percent: number) => `上传中 ${percent}%`,
  uploaded: "已上传",
  uploadFailed: "没有传上去",
  removeFile: (name: string) => `移除“${name}”`,
  retryFile: (name: string) => `重新上传“${name}”`,
  waitUploads: "附件还在上传，请稍候。",
  failedUploads: "有附件没有传上去。请重新上传或移除后再提交。",
  choose: "选择文件",
  dropGo: "松手上传",
  cancel: "取消",
  sending: (name: string, share: number) =>
    share < 1 ? `正在上传“${name}”：${Math.round(share * 100)}%` : `正在读取“${name}”`,
} as const;
