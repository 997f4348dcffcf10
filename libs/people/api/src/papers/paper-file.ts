import { Injectable } from '@nestjs/common';
import type { PaperKind, PaperLanguage, TextBlock } from '@rinnakkain/domain';
import { textBlocks } from '@rinnakkain/domain';
import {
  type FileAnswer,
  type PdfPiece,
  sql,
  taggedPdf,
  UnitOfWork,
  Vault,
  writtenDay,
  writtenMoment,
  writtenText,
} from '@rinnakkain/platform-api';
import { PaperRow } from '../volunteers/volunteer-papers.entities';
import { VolunteerRow } from '../volunteers/volunteer.entity';
import { PaperTextRow } from './paper-text.entity';
import { textOf } from './paper-texts';
import { digestOf, SIGNER_NAME } from './signatures';

/** A signed paper as a file: the text that was signed, who signed it, when and how. */
@Injectable()
export class PaperFile {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly vault: Vault,
  ) {}

  /** The file of one paper; in the language it was signed in, else in the one asked for. */
  async of(id: string, wanted: PaperLanguage): Promise<FileAnswer> {
    const work = this.unitOfWork.current;
    const paper = await work.load(PaperRow, id);
    const volunteer = await work.load(VolunteerRow, paper.volunteerId);
    const [text] = paper.textId ? await work.find(PaperTextRow, sql`t.id = ${paper.textId}::uuid`) : [];
    const association = await work.row<{ name: string }>(sql`select platform.organisation_name() as name`);
    const language = paper.language ?? wanted;
    const body = text ? textOf(text, language) : '';
    if (paper.textDigest && !digestOf(body).equals(paper.textDigest))
      throw new Error('The text of a signed paper is not the one that was signed.');
    const title = writtenText(titleOf(paper.kind), language, {});
    const name = await this.nameOf(paper, volunteer);
    work.record({
      action: 'volunteer.paper_viewed',
      objectType: 'volunteer',
      objectId: paper.volunteerId,
      details: { paperId: id },
    });
    const pieces: PdfPiece[] = [
      { kind: 'title', text: title },
      {
        kind: 'facts',
        rows: [
          [writtenText('paper_association', language, {}), association?.name ?? ''],
          [writtenText('paper_version', language, {}), paper.textVersion],
        ],
      },
      ...textBlocks(body).map(pieceOf),
      ...signature(paper, name, language),
    ];
    const madeAt = paper.signedAt ?? paper.createdAt;
    const bytes = await taggedPdf({ title, language, madeAt, pieces });
    return { name: `${paper.kind}-${paper.day}.pdf`, bytes };
  }

  private async nameOf(paper: PaperRow, { firstName, lastName }: VolunteerRow): Promise<string> {
    if (!paper.signerNameSealed) return `${firstName} ${lastName}`;
    const key = await this.vault.keyOf(paper.volunteerId);
    return key?.open(SIGNER_NAME, paper.id, paper.signerNameSealed) ?? '';
  }
}

const titleOf = (kind: PaperKind) => (kind === 'agreement' ? 'paper_agreement' : 'paper_pledge');

const pieceOf = (block: TextBlock): PdfPiece => block;

/** Who signed, when, how, and until when it holds; what shows that the text is the one that was signed. */
function signature(paper: PaperRow, name: string, language: PaperLanguage): PdfPiece[] {
  const word = (key: Parameters<typeof writtenText>[0]): string => writtenText(key, language, {});
  const when = paper.signedAt ? writtenMoment(paper.signedAt, language) : writtenDay(paper.day, language);
  const rows: [string, string][] = [
    [word(paper.signedAt ? 'paper_signer' : 'paper_volunteer'), name],
    [word('paper_signed_at'), when],
    [word('paper_way'), word(paper.signedAt ? 'paper_signed_by_name' : 'paper_recorded')],
    [word('paper_until'), paper.endedOn ? writtenDay(paper.endedOn, language) : word('paper_open_end')],
  ];
  const pieces: PdfPiece[] = [
    { kind: 'heading', text: word('paper_signature') },
    { kind: 'facts', rows },
  ];
  if (paper.textDigest)
    pieces.push({
      kind: 'small',
      text: writtenText('paper_digest', language, { digest: paper.textDigest.toString('hex') }),
    });
  return pieces;
}
