import type { Readable } from 'node:stream';
import { AwsClient } from 'aws4fetch';
import { type Dispatcher, request } from 'undici';
import { FileMissing, type FileStore } from './file-store.js';

export type S3Place = {
  /** The bucket's address, for example https://s3.example.cn/evidence. */
  readonly url: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
};

const timeouts = { headersTimeout: 30_000, bodyTimeout: 30_000 };

/** Files in an S3-compatible store (path-style addresses, signature version 4). Streams go through as they come. */
export class S3FileStore implements FileStore {
  private readonly client: AwsClient;

  constructor(private readonly place: S3Place) {
    const { region, accessKeyId, secretAccessKey } = place;
    this.client = new AwsClient({ service: 's3', region, accessKeyId, secretAccessKey });
  }

  async put(key: string, content: Readable, length: number): Promise<void> {
    const answer = await this.send('PUT', key, { body: content, length });
    await answer.body.dump();
    if (answer.statusCode !== 200) throw new Error(`the file store answered ${answer.statusCode} to PUT`);
  }

  async get(key: string): Promise<Readable> {
    const answer = await this.send('GET', key);
    if (answer.statusCode === 200) return answer.body;
    await answer.body.dump();
    if (answer.statusCode === 404) throw new FileMissing('no such file');
    throw new Error(`the file store answered ${answer.statusCode} to GET`);
  }

  async remove(key: string): Promise<void> {
    const answer = await this.send('DELETE', key);
    await answer.body.dump();
    if (![200, 204, 404].includes(answer.statusCode))
      throw new Error(`the file store answered ${answer.statusCode} to DELETE`);
  }

  private async send(
    method: 'PUT' | 'GET' | 'DELETE',
    key: string,
    sent?: { readonly body: Readable; readonly length: number },
  ): Promise<Dispatcher.ResponseData> {
    const url = `${this.place.url.replace(/\/$/, '')}/${encodeURIComponent(key)}`;
    const signed = await this.client.sign(url, { method });
    const headers = {
      ...Object.fromEntries(signed.headers),
      ...(sent === undefined
        ? {}
        : { 'content-length': String(sent.length), 'content-type': 'application/octet-stream' }),
    };
    return request(url, { method, headers, ...timeouts, ...(sent === undefined ? {} : { body: sent.body }) });
  }
}
