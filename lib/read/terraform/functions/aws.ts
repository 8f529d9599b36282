import { record, toText } from '../values';
import { bad, type Functions, onTexts } from './apply';

const PARTS = ['partition', 'service', 'region', 'account_id', 'resource'];

/** Functions that the AWS provider brings along. */
export const aws: Functions = {
  'provider::aws::arn_build': (parts) => {
    // What is open becomes a part of the text, as in a template.
    const texts = parts.map(toText);
    if (parts.length !== PARTS.length || texts.includes(undefined)) return bad('five texts are needed');
    return `arn:${texts.join(':')}`;
  },
  'provider::aws::arn_parse': onTexts((arn = '') => {
    const parts = partsOf(arn);
    if (!parts) return bad('text that is no ARN');
    const out = record();
    for (const [at, name] of PARTS.entries()) out[name] = parts[at];
    return out;
  }),
  'provider::aws::trim_iam_role_path': onTexts((arn = '') => {
    const parts = partsOf(arn);
    const [, , , , resource = ''] = parts ?? [];
    if (parts?.[1] !== 'iam' || !resource.startsWith('role/')) return bad('text that is no ARN of a role');
    return `arn:${parts.slice(0, 4).join(':')}:role/${resource.slice(resource.lastIndexOf('/') + 1)}`;
  }),
};

function partsOf(arn: string): string[] | undefined {
  const [, ...parts] = /^arn:([^:]*):([^:]*):([^:]*):([^:]*):([\s\S]*)$/.exec(arn) ?? [];
  return parts.length === PARTS.length ? parts : undefined;
}
