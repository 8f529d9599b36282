import { defineResource, fact } from '../../engine/rule';

/** A request that Terraform makes over HTTP each time it plans. */
export const httpRequest = defineResource({
  terraform: 'data.http',
  facts: {
    url: fact<string>(undefined, 'url'),
    headers: fact<Record<string, string>>(undefined, 'request_headers'),
    body: fact<string>(undefined, 'request_body'),
  },
});
