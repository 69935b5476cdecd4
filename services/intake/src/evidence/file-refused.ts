/** A request for a file that is refused: its status, a stable code, and what to do. */
export class FileRefused extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly status: number,
  ) {
    super(message);
  }
}

export const noSuchTicket = () => new FileRefused('NOT_FOUND', '凭据无效或已过期，请重新申请上传或下载。', 404);
export const alreadyStored = () => new FileRefused('FILE_ALREADY_STORED', '这个文件已经上传完成，无需再传。', 409);
export const storeAway = () =>
  new FileRefused('FILE_STORE_UNAVAILABLE', '文件存储暂时无法使用，请稍后凭同一凭据重试。', 503);
export const wrongSize = (size: number) =>
  new FileRefused('FILE_SIZE', `实际大小与申请的 ${size} 字节不符，请重新选择文件并重新申请。`, 400);
export const wrongType = () => new FileRefused('FILE_TYPE', '文件内容与申请的类型不符，请确认没有改过扩展名。', 415);
export const wrongDigest = () =>
  new FileRefused('FILE_DIGEST_MISMATCH', '文件内容与申请时的摘要不符，可能传输有误，请重新上传。', 422);
