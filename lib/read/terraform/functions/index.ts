import { addresses } from './addresses';
import type { Functions } from './apply';
import { aws } from './aws';
import { collections } from './collections';
import { conversions } from './conversions';
import { encodings } from './encodings';
import { files } from './files';
import { numbers } from './numbers';
import { regex } from './regex';
import { text } from './text';
import { times } from './times';

/** The functions that are evaluated; all others leave the value to deployment. */
export const FUNCTIONS: Functions = {
  ...addresses,
  ...aws,
  ...collections,
  ...conversions,
  ...encodings,
  ...files,
  ...numbers,
  ...regex,
  ...text,
  ...times,
};

/** Those whose value is sure to be text. */
export const GIVE_TEXT: ReadonlySet<string> = new Set([
  ...[
    'lower',
    'upper',
    'title',
    'strrev',
    'trim',
    'trimspace',
    'trimprefix',
    'trimsuffix',
    'chomp',
    'indent',
    'replace',
  ],
  ...[
    'substr',
    'join',
    'format',
    'templatestring',
    'basename',
    'dirname',
    'tostring',
    'formatdate',
    'timeadd',
    'uuidv5',
  ],
  ...['jsonencode', 'yamlencode', 'base64encode', 'base64decode', 'textencodebase64', 'textdecodebase64', 'urlencode'],
  ...['md5', 'sha1', 'sha256', 'sha512', 'base64sha256', 'base64sha512', 'cidrsubnet', 'cidrhost', 'cidrnetmask'],
]);
