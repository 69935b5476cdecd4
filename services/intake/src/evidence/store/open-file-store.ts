import { fileURLToPath } from 'node:url';
import type { FileStoreKeys } from '@yimen/subgraph';
import { DiskFileStore } from './disk-file-store.js';
import type { FileStore } from './file-store.js';
import { S3FileStore } from './s3-file-store.js';

/** Opens what `FILE_STORE` names. @throws for an address that is neither a folder nor an S3-compatible store */
export function openFileStore(address: string, keys: FileStoreKeys | null): FileStore {
  const url = new URL(address);
  if (url.protocol === 'file:') return new DiskFileStore(fileURLToPath(url));
  if (!/^s3\+https?:$/.test(url.protocol) || keys === null) throw new Error('FILE_STORE cannot be opened');
  const region = url.searchParams.get('region') ?? 'us-east-1';
  return new S3FileStore({ url: `${url.protocol.slice(3)}//${url.host}${url.pathname}`, region, ...keys });
}
