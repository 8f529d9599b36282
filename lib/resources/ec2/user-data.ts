import { Fact } from '../../engine/fact';
import type { Reading } from '../../engine/reading';
import { defineResource, fact } from '../../engine/rule';
import { Unknown } from '../../engine/value';

/** What a machine runs at its first start, as text; also what Terraform runs on it. */
export const userData = defineResource({
  cloudformation: ['AWS::EC2::Instance', 'AWS::EC2::LaunchTemplate', 'AWS::AutoScaling::LaunchConfiguration'],
  terraform: ['aws_instance', 'aws_launch_template', 'aws_launch_configuration', 'aws_spot_instance_request'],
  facts: {
    scripts: fact<string[]>(
      (it) => scripts(it, it.type === 'AWS::EC2::LaunchTemplate' ? ['LaunchTemplateData.UserData'] : ['UserData']),
      (it) => scripts(it, ['user_data', 'user_data_base64', 'provisioner']),
    ),
  },
});

function scripts(it: Reading, paths: readonly string[]): Fact<string[]> {
  const found = paths.map((path) => it.fact(path)).filter((one) => !one.isAbsentHere);
  const texts = found.map(({ value, text }) => {
    if (value instanceof Unknown) return value.about.encodes ?? '';
    return text ?? JSON.stringify(value);
  });
  const open = found.find(({ value }) => value instanceof Unknown && value.about.encodes === undefined);
  const read = texts.flatMap((text) => [text, decoded(text)]).filter((text) => text !== '');
  return new Fact(found[0]?.at ?? it, open && read.length === 0 ? open.value : read);
}

/** The text that base64 stands for; nothing where it is no base64 of a text. */
function decoded(text: string): string {
  if (!/^[A-Za-z0-9+/\s]+(={1,2}\s*)?$/.test(text)) return '';
  const plain = Buffer.from(text, 'base64').toString('utf8');
  return /[^\t\n\r\x20-\x7e]/.test(plain) ? '' : plain;
}
