import { constructFiles } from './construct-files';
import { newId, write } from './scaffold';

/** Scaffolds a hardened construct for all toolkits. */
function main(): void {
  const fileOf = (id: string) => `constructs/${id}/defaults.ts`;
  const { id, service, name } = newId(process.argv[2], 'construct', 's3/hardened-bucket', fileOf);
  for (const [file, text] of Object.entries(constructFiles(service, name))) write(`constructs/${id}/${file}`, text);
  console.log('fill them in, and let props be {} where nothing has to be given; then: npm run generate && npm test');
}

main();
