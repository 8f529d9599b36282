import { Agent, request } from 'node:http';
import type { Send } from '../../lib/runner/http';

/** Sends requests to a server of this machine over connections that stay open, which is fast enough for many. */
export function transport(): { readonly send: Send; close(): void } {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  const send: Send = ({ method, url, headers, body }) =>
    new Promise((resolve, reject) => {
      const sent = request(url, { agent, method, headers: { ...headers } }, (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (chunk) => {
          text += chunk;
        });
        response.on('end', () => {
          const header = (name: string) => response.headers[name]?.toString();
          resolve({ status: response.statusCode ?? 0, header, body: text });
        });
      });
      sent.on('error', reject);
      sent.end(body);
    });
  return { send, close: () => agent.destroy() };
}
