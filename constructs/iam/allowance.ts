/** What a role is granted. */
export interface Allowance {
  /** Each by its name: `s3:GetObject`. */
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  readonly conditions?: { readonly [operator: string]: { readonly [key: string]: string | readonly string[] } };
}
