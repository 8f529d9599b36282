import type { Send } from '../runner/http';

/** Milliseconds until a server that says nothing is given up. */
const PATIENCE = 20_000;

/** Sends requests over the network, and follows no redirection, which would take the token along. */
export const send: Send = async ({ method, url, headers, body }) => {
  const answer = await fetch(url, {
    ...{ method, headers: { ...headers }, redirect: 'manual', signal: AbortSignal.timeout(PATIENCE) },
    ...(body !== undefined && { body }),
  });
  const text = await answer.text();
  return { status: answer.status, header: (name) => answer.headers.get(name) ?? undefined, body: text };
};
