import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Why: whoever holds the database could change what the audit says. Each entry now carries the hash of the one before
 * it and its own, made by the API with a key outside the database; entries are never changed, and the head only goes
 * forward. Entries from before have no hash of their own: the first start puts one over them all into the head.
 */
export class ChainedAudit0009 implements MigrationInterface {
  name = 'ChainedAudit9000000000009';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table oversight.audit_head add column hash bytea;
      alter table oversight.audit_head add constraint audit_head_hash_check check (octet_length(hash) = 32);
      alter table oversight.audit_entry add column prev bytea, add column hash bytea;
      alter table oversight.audit_entry add constraint audit_entry_hash_check
        check ((prev is null) = (hash is null) and octet_length(prev) = 32 and octet_length(hash) = 32);

      create function oversight.refuse_change() returns trigger
        language plpgsql set search_path = pg_catalog as $$
      begin
        raise exception 'the audit is never changed' using errcode = 'RK004';
      end $$;
      create trigger unchanged before update or delete on oversight.audit_entry for each row execute function oversight.refuse_change();
      create trigger never_emptied before truncate on oversight.audit_entry for each statement execute function oversight.refuse_change();
      create trigger kept before delete on oversight.audit_head for each row execute function oversight.refuse_change();
      create trigger never_emptied before truncate on oversight.audit_head for each statement execute function oversight.refuse_change();
      create trigger goes_forward before update on oversight.audit_head for each row
        when (not (new.organisation_id = old.organisation_id and new.hash is not null
          and (new.n > old.n or (new.n = old.n and old.hash is null))))
        execute function oversight.refuse_change();

      -- The end of the actor's organisation's chain, locked to the end of the transaction, and whom an entry will name.
      create function oversight.lock_head() returns table (organisation_id uuid, account_id uuid, role text, n bigint, hash bytea)
        language plpgsql security definer set search_path = pg_catalog as $$
      declare
        org uuid := platform.organisation_id();
        head oversight.audit_head;
      begin
        if org is null then
          raise exception 'no organisation in context' using errcode = 'RK002';
        end if;
        select * into head from oversight.audit_head h where h.organisation_id = org for update;
        if not found then
          insert into oversight.audit_head (organisation_id) values (org) on conflict do nothing;
          select * into head from oversight.audit_head h where h.organisation_id = org for update;
        end if;
        if head.n > 0 and head.hash is null then
          raise exception 'the chain has not begun' using errcode = 'RK003';
        end if;
        return query select org, platform.account_id(), platform.role(), head.n, head.hash;
      end $$;

      -- The only way in: [{action, objectType, objectId, details}] with a hash for each, behind the entry numbered so.
      drop function oversight.append(jsonb, timestamptz, text);
      create function oversight.append(entries jsonb, at timestamptz, request_id text, behind bigint, hashes bytea[]) returns void
        language plpgsql security definer set search_path = pg_catalog as $$
      declare
        head record;
        many integer := jsonb_array_length(entries);
      begin
        select * into head from oversight.lock_head();
        if head.n <> behind or many = 0 or many <> cardinality(hashes) then
          raise exception 'the entries do not follow the head' using errcode = 'RK003';
        end if;
        update oversight.audit_head h set n = head.n + many, hash = hashes[many] where h.organisation_id = head.organisation_id;
        insert into oversight.audit_entry (organisation_id, n, at, account_id, role, action, object_type, object_id, details, request_id, prev, hash)
        select head.organisation_id, head.n + e.i, append.at, head.account_id, head.role,
          e.entry ->> 'action', e.entry ->> 'objectType', (e.entry ->> 'objectId')::uuid,
          coalesce(e.entry -> 'details', '{}'::jsonb), append.request_id,
          case when e.i = 1 then coalesce(head.hash, decode(repeat('00', 32), 'hex')) else hashes[e.i - 1] end, hashes[e.i]
        from jsonb_array_elements(entries) with ordinality as e (entry, i);
        perform set_config('app.audited', pg_current_xact_id()::text, true);
      end $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
