import { type Dialect, quoted, type Run } from './database';

/** What MySQL and MariaDB say alike. Each user is one from everywhere, `'orders'@'%'`. */
const common = {
  username: /^[A-Za-z_][A-Za-z0-9_]{0,25}(_clone)?$/,
  async exists(run: Run, username: string) {
    return (await run(`SELECT 1 FROM mysql.user WHERE user = ${text(username)} AND host = '%'`)).length > 0;
  },
  async make(run: Run, { username, password }: { username: string; password: string }) {
    await run(`CREATE USER ${account(username)} IDENTIFIED BY ${text(password)} REQUIRE SSL`);
  },
  async change(run: Run, { username, password }: { username: string; password: string }) {
    await run(`ALTER USER ${account(username)} IDENTIFIED BY ${text(password)}`);
  },
};

/** MySQL 8, which keeps passwords in statements out of its logs: https://dev.mysql.com/doc/refman/8.4/en/password-logging.html */
export const mysql: Dialect = {
  ...common,
  async mayLogIn(run, username) {
    const statement = `SELECT 1 FROM mysql.user WHERE user = ${text(username)} AND host = '%' AND account_locked = 'N'`;
    return (await run(statement)).length > 0;
  },
  async share(run, base, clone) {
    await run(`GRANT ${account(base)} TO ${account(clone)}`);
    await run(`SET DEFAULT ROLE ALL TO ${account(clone)}`);
  },
};

/** MariaDB, where no user is a role of another: https://mariadb.com/kb/en/roles_overview/ */
export const mariadb: Dialect = {
  ...common,
  mayLogIn: common.exists,
  async share(run, base, clone) {
    const wanted = await grantsOf(run, base);
    const given = await grantsOf(run, clone);
    for (const { what, option } of given)
      if (!wanted.some((it) => it.what === what && it.option === option))
        await run(`REVOKE ${option ? what.replace(' ON ', ', GRANT OPTION ON ') : what} FROM ${account(clone)}`);
    for (const { what, option } of wanted) await run(`GRANT ${what} TO ${account(clone)}${option}`);
  },
};

/** What a user is granted, without what every user is: "SELECT ON `shop`.*". */
async function grantsOf(run: Run, username: string) {
  const rows = await run(`SHOW GRANTS FOR ${account(username)}`);
  return rows.flatMap(([row]) => {
    const [, what = '', option = ''] = /^GRANT (.+) TO [`'"].*?( WITH GRANT OPTION)?$/.exec(String(row)) ?? [];
    return what === '' || what.startsWith('USAGE ON ') ? [] : [{ what, option }];
  });
}

const text = (literal: string): string => quoted(literal, "'");
const account = (username: string): string => `${text(username)}@'%'`;
