import type { DataSource } from 'typeorm';

/** Why the runtime login cannot be used; null when it can. */
export async function refuseRuntimeLogin(dataSource: DataSource): Promise<string | null> {
  const rows: { super: boolean; bypass: boolean; roles: boolean; copies: boolean; owner: boolean }[] =
    await dataSource.query(`
    select r.rolsuper as super, r.rolbypassrls as bypass, r.rolcreaterole as roles, r.rolreplication as copies,
      exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname in ('platform', 'people', 'support', 'groups', 'oversight') and pg_has_role(r.oid, c.relowner, 'member')) as owner
    from pg_roles r where r.rolname = current_user`);
  const [login] = rows;
  if (!login || login.super) return 'it is a superuser, whom row-level security does not bind';
  if (login.bypass) return 'it bypasses row-level security';
  if (login.roles) return 'it may create roles, and up to PostgreSQL 15 give itself any of them';
  if (login.copies) return 'it may replicate, and so copy every row';
  if (login.owner) return 'it owns tables or may become their owner';
  return null;
}
