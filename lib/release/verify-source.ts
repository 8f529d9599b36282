/**
 * Verifies every commit since the last release, with git, against keys that the pipeline brings and the repository cannot
 * change, and hands on the tree of the commit exactly as git has it. Needs `RELEASED`, `ALLOWED_SIGNERS` (the
 * format of `ssh-keygen`, ALLOWED SIGNERS), `TRUSTED_KEYS` (armored OpenPGP keys, may be empty), and leaves `COMMIT` and
 * `AUTHORS`. Which commit it is, and where the clone is, the platform says in the variables that are named.
 */
export const verifySource = (commit: string, clone: string): string =>
  `
set -eu
COMMIT="$${commit}"
repository="$${clone}"
home=$(mktemp -d)
export HOME="$home" GNUPGHOME="$home/.gnupg" GIT_CONFIG_NOSYSTEM=1
mkdir -m 700 "$GNUPGHOME"
printf '%s\\n' "$ALLOWED_SIGNERS" > "$home/allowed-signers"
if [ -n "\${TRUSTED_KEYS:-}" ]; then printf '%s\\n' "$TRUSTED_KEYS" | gpg --batch --quiet --import; fi
git() { command git -C "$repository" -c safe.directory="$repository" -c core.hooksPath=/dev/null -c gpg.ssh.allowedSignersFile="$home/allowed-signers" "$@"; }
stop() { echo "$1" >&2; exit 1; }
git cat-file -e "$COMMIT^{commit}" || stop "The commit $COMMIT is not in the clone. The branch was rewritten: start the pipeline again."
commits="$COMMIT"
if [ "$RELEASED" != none ]; then
  git merge-base --is-ancestor "$RELEASED" "$COMMIT" || stop "$COMMIT does not follow $RELEASED, which was released last: the history of the branch was rewritten. Restore it, or have the pipeline's record of the last release changed."
  commits=$(git rev-list "$RELEASED..$COMMIT")
fi
unsigned=
for commit in $commits; do
  git verify-commit "$commit" || unsigned="$unsigned $(git log -1 --format='%h (%an)' "$commit")"
done
[ -z "$unsigned" ] || stop "Not signed by an allowed signer:$unsigned. Sign these commits (git commit --amend -S, or git rebase --exec 'git commit --amend --no-edit -S'), or have the key added where the pipeline is defined."
AUTHORS=$(for commit in $commits $COMMIT; do git log -1 --format='%ae%n%ce%n%GS' "$commit"; done | sort -u | grep . | paste -sd, -)
export AUTHORS COMMIT
git worktree add --quiet --detach "$VERIFIED" "$COMMIT"
rm "$VERIFIED/.git"
echo "Verified $(echo $commits | wc -w) commits up to $COMMIT, by $AUTHORS"
`.trim();
