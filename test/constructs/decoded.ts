/** What `jsonencode` is given in a configuration that CDKTF has written, as data. References stand in it as `${…}`. */
export const decoded = (expression: string): any =>
  JSON.parse(
    (/^\$\{jsonencode\((.*)\)\}$/s.exec(expression)?.[1] ?? '')
      .replace(/("[^"]*") = /g, '$1: ')
      .replaceAll(/\$\{data\.aws_caller_identity\.[^}]*\}/g, '111122223333')
      .replaceAll(/data\.aws_caller_identity\.[\w.-]+/g, '"111122223333"')
      .replaceAll(/(?<=[[,:] ?)aws_\w+\.[\w.-]+/g, (reference) => `"\${${reference}}"`)
      .replaceAll(/\$\{data\.aws_partition\.[^}]*\.dns_suffix\}/g, 'amazonaws.com')
      .replaceAll(/\$\{data\.aws_partition\.[^}]*\}/g, 'aws'),
  );
