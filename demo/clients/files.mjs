// Evidence files as any front-end brings and fetches them: announced in the graph, carried by PUT and GET /files/<ticket>.
import { createHash } from 'node:crypto';

const requestUpload = `mutation ($input: RequestUploadInput!, $key: String!) { requestUpload(input: $input, idempotencyKey: $key) {
  file { id } upload { path } problems { __typename code message field } } }`;
const passOf =
  'query ($id: ID!) { evidenceFile(id: $id) { sha256 takenAt place { latitude longitude } download { path } } }';

export const sha256Of = (content) => createHash('sha256').update(content).digest('hex');

/** @param {{ graph: object, gatewayUrl: string, token: (account: string) => Promise<string> }} world */
export function filesClient({ graph, gatewayUrl, token }) {
  const carry = async (account, method, path, body) => {
    const authorization = `Bearer ${await token(account)}`;
    const headers = { authorization, ...(body === undefined ? {} : { 'content-type': 'application/octet-stream' }) };
    return fetch(new URL(path, gatewayUrl), { method, headers, ...(body === undefined ? {} : { body }) });
  };
  return {
    /** Announces a file and brings it; answers its id. */
    async bring(account, { content, mediaType, key, ...about }) {
      const input = { ...about, mediaType, size: content.length, sha256: sha256Of(content) };
      const { file, upload } = await graph.act(account, requestUpload, input, key);
      const answer = await carry(account, 'PUT', upload.path, content);
      // Brought already: the story was told with the same key before.
      if (answer.status !== 201 && answer.status !== 409) throw new Error(`the upload was answered ${answer.status}`);
      return file.id;
    },
    /** What is known of a file, and its bytes. */
    async fetch(account, id) {
      const { evidenceFile } = await graph.ask(account, passOf, { id });
      const answer = await carry(account, 'GET', evidenceFile.download.path);
      return { ...evidenceFile, content: Buffer.from(await answer.arrayBuffer()) };
    },
  };
}
