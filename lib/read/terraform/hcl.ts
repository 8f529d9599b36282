import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { BulwarkError, messageOf } from '../../engine/error';
import type { Json } from '../../engine/value';
import type { Source } from '../source';
import { HclPositions } from './hcl-positions';

/** Reads HCL: a `.tf` or `.tfvars` file as the Terraform JSON it stands for. Throws a `BulwarkError` with file, line and column. */
export function readHcl(file: string, text: string): Source {
  let outcome: { error: string | null; json: string } | undefined;
  parser ??= load();
  try {
    // The name given is only repeated in messages; this one makes them easy to take apart.
    parser('hcl', text, (error, json) => {
      outcome = { error, json };
    });
  } catch (error) {
    // What it could not bear it does not survive: the next file has a new one.
    parser = undefined;
    throw new BulwarkError(`this HCL could not be parsed: ${messageOf(error)}`, { file });
  }
  if (!outcome) throw new BulwarkError('this HCL could not be parsed', { file });
  if (outcome.error) {
    const [, line, column, what] =
      /\[hcl:(\d+),(\d+)[^ ]*: ([\s\S]*?)(?= hcl:\d+,\d+|\]$)/.exec(String(outcome.error)) ?? [];
    throw new BulwarkError(
      `this is no valid HCL: ${what ?? outcome.error}`,
      line ? { file, line: Number(line), column: Number(column) } : { file },
    );
  }
  let positions: HclPositions | undefined;
  return {
    data: JSON.parse(outcome.json) as Json,
    positionOf(path) {
      positions ??= new HclPositions(text);
      return { file, ...positions.lineAndColumn(path) };
    },
  };
}

type Parse = (name: string, text: string, done: (error: string | null, json: string) => void) => void;

/** One for the process, as it takes long to start; it keeps nothing of what it parses. */
let parser: Parse | undefined;

/** Where the parser, a Go program, leaves its functions when it starts. */
const HOME = '__parse_terraform_config_wasm__';

/**
 * Starts the parser. The package's own `parse` starts it asynchronously, and only because browsers must; started so,
 * it answers at once, and reading HCL needs no other API than reading JSON.
 */
function load(): Parse {
  require('@cdktn/hcl2json/wasm/wasm_exec.js');
  const home: { parse?: Parse } = {};
  const scope = globalThis as unknown as { [HOME]: object; Go: new () => Go };
  scope[HOME] = home;
  const go = new scope.Go();
  const bytes = gunzipSync(readFileSync(require.resolve('@cdktn/hcl2json/main.wasm.gz')));
  void go.run(new WebAssembly.Instance(new WebAssembly.Module(bytes), go.importObject));
  if (!home.parse) throw new Error('the HCL parser did not start');
  return home.parse;
}

interface Go {
  readonly importObject: Record<string, Record<string, () => void>>;
  run(instance: object): Promise<void>;
}

declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object, imports: object) => object;
};
