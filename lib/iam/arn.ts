import { replaceHoles } from '../engine/value';

/** The fields of an ARN; the colons inside of holes, such as `${AWS::AccountId}`, separate nothing. */
export function fieldsOf(arn: string): string[] {
  const holes: string[] = [];
  const plain = replaceHoles(arn, (hole) => `\0${holes.push(hole) - 1}\0`);
  return plain.split(':').map((field) => field.replace(/\0(\d+)\0/g, (_, index) => holes[Number(index)] as string));
}

/** An ARN taken apart. What deployment decides of it, pseudo parameters too, stays a hole in its field. */
export interface Arn {
  readonly partition: string;
  readonly service: string;
  readonly region: string;
  readonly account: string;
  /** All that follows, colons included; empty where the ARN ends before. */
  readonly resource: string;
}

/** Reads an ARN or the beginning of one; undefined for other text. */
export function arnOf(text: string): Arn | undefined {
  const [arn, partition = '', service = '', region = '', account = '', ...resource] = fieldsOf(text);
  return arn === 'arn' ? { partition, service, region, account, resource: resource.join(':') } : undefined;
}

/** The account that an ARN, or an account id, names: empty where ARNs of its kind name none. */
export const accountOf = (text: string): string | undefined => (text.startsWith('arn:') ? fieldsOf(text)[4] : text);

/** An ARN in one spelling of the place it is in: two that differ in it only are of the same deployment. */
export function inPlace(text: string): string {
  const fields = fieldsOf(text);
  if (fields[0] !== 'arn') return text;
  const as = (index: number, isOne: RegExp, word: string) => {
    const field = fields[index];
    if (field !== undefined && (isOne.test(field) || field.startsWith('${'))) fields[index] = word;
  };
  as(1, /^aws[\w-]*$/, 'aws');
  as(3, /^[a-z]+(-[a-z]+)+-\d$/, 'region');
  as(4, /^\d{12}$/, 'account');
  return fields.join(':');
}
