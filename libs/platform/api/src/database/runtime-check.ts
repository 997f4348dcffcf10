import type { DataSource } from 'typeorm';

/** Why the runtime login cannot be used; null when it can. */
export async function refuseRuntimeLogin(dataSource: DataSource): Promise<string | null> {
  const rows: { super: boolean; bypass: boolean; owner: boolean }[] = await dataSource.query(`
    select r.rolsuper as super, r.rolbypassrls as bypass,
      exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname in ('platform', 'people', 'support', 'oversight') and pg_has_role(r.oid, c.relowner, 'member')) as owner
    from pg_roles r where r.rolname = current_user`);
  const [login] = rows;
  if (!login || login.super) return 'it is a superuser, whom row-level security does not bind';
  if (login.bypass) return 'it bypasses row-level security';
  if (login.owner) return 'it owns tables or may become their owner';
  return null;
}
