import { request } from 'node:https';

/** Puts a text to a URL that is signed for a request without a type. Rejects where it is not taken. */
export const put = (url: string, body: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const headers = { 'content-type': '', 'content-length': Buffer.byteLength(body) };
    request(url, { method: 'PUT', headers }, (answered) => {
      const { statusCode = 0 } = answered;
      answered
        .resume()
        .on('end', () => (statusCode < 300 ? resolve() : reject(new Error(`the answer was refused: ${statusCode}`))));
    })
      .on('error', reject)
      .end(body);
  });
