import { Injectable } from '@nestjs/common';
import type { Permission } from '@rinnakkain/domain';
import { Clock, Problem, UnitOfWork, Vault } from '@rinnakkain/platform-api';
import { randomUUID } from 'node:crypto';
import { isNamed, present, requireOpen } from './open-seeker';
import { ProtectedOpeningRow } from './protected-opening.entity';
import { shownSafeContact } from './seeker-content';
import { SeekerRow } from './seeker.entity';
import type { OpenedContact, OpenedSeeker } from './seekers.messages';
import { SeekerQueries } from './seekers.queries';

/** Opens what is hidden on a seeker's page, and records that it was opened. */
@Injectable()
export class SeekerOpenings {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly vault: Vault,
    private readonly clock: Clock,
    private readonly queries: SeekerQueries,
  ) {}

  /** Phone number and e-mail address with the safe-contact instructions; never of a protected seeker. */
  async contact(id: string): Promise<OpenedContact> {
    const { protected: isProtected } = await this.loadFor(id, 'seeker.read');
    if (isProtected) throw new Problem(403, 'PROTECTED_DETAILS');
    const { content } = await this.queries.full(id);
    this.unitOfWork.current.record({
      action: 'seeker.contact_opened',
      objectType: 'seeker',
      objectId: id,
      details: { phone: content.phone !== null, email: content.email !== null },
    });
    return {
      safeContact: shownSafeContact(content),
      safeContactKnown: content.safeContact !== null,
      phone: content.phone,
      email: content.email,
    };
  }

  /** Everything about a protected seeker, once, for the named coordinator or deputy; the reason is kept sealed. */
  async protectedDetails(id: string, reason: string): Promise<OpenedSeeker> {
    const work = this.unitOfWork.current;
    const { unitId } = await this.loadFor(id, 'seeker.open_protected');
    const key = present(await this.vault.keyOf(id));
    const openingId = randomUUID();
    await work.insert(ProtectedOpeningRow, {
      id: openingId,
      seekerId: id,
      unitId,
      accountId: work.actor.accountId,
      at: this.clock.now(),
      reasonSealed: key.seal('people.protected_opening.reason', openingId, reason),
    });
    work.record({
      action: 'seeker.protected_opened',
      objectType: 'seeker',
      objectId: id,
      details: { openingId },
    });
    const { seeker, content } = await this.queries.full(id);
    return { ...seeker, phone: content.phone, email: content.email };
  }

  /** The seeker, or a refusal that stays on record although nothing else of the request does. */
  private async loadFor(id: string, permission: Permission): Promise<SeekerRow> {
    const work = this.unitOfWork.current;
    const { actor } = work;
    const seeker = await work.load(SeekerRow, id);
    if (seeker.protected && !isNamed(seeker, actor.accountId))
      work.afterRollback(() =>
        this.unitOfWork.runAs(actor, async (own) =>
          own.record({
            action: 'access.denied',
            objectType: 'seeker',
            objectId: id,
            details: { permission },
          }),
        ),
      );
    requireOpen(seeker, actor.accountId);
    return seeker;
  }
}
