const SPECIFIER = /(\b(?:from|import|require)\s*\(?\s*['"])(@cdktf|cdktf|\.{1,2}\/(?:[^'"\n]+\/)?cdktf)(?=['"/])/g;

/**
 * A source for CDKTF as one for CDK Terrain, which renamed its packages and left all else as it was.
 * Sources import each other by the name of the toolkit as well: `./s3/cdktf` becomes `./s3/cdktn`.
 */
export const asCdktn = (source: string): string =>
  source.replace(SPECIFIER, (_, before: string, specifier: string) => before + specifier.replace(/cdktf$/, 'cdktn'));

/** The file that a file for CDK Terrain is made from; any other file itself. */
export const madeFrom = (file: string): string => file.replace(/\bcdktn(?=\.ts$)/, 'cdktf');
