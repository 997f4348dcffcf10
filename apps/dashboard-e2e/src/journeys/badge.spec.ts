import { readFile } from 'node:fs/promises';
import { demo } from '../stage/demo';
import { setStage } from '../stage/stage';

const { someone } = setStage();

describe('A volunteer', () => {
  it('takes their training along as a badge, and whoever is shown it sees who signs genuine ones', async () => {
    const aino = await someone('phone');
    await aino.signIn(demo.volunteer);
    await aino.goTo('/own/papers');
    await aino.sees('Paperit');
    await aino.press(/^Lataa osaamismerkki/);
    await aino.text(/voi olla arkaluonteinen/).waitFor();
    await aino.examines('with what a badge tells');

    const download = aino.page.waitForEvent('download');
    await aino.follow(/^Lataa tiedosto/);
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/^badge-\d{4}-\d{2}-\d{2}\.json$/);
    const written = await readFile(await file.path(), 'utf8');
    expect(written).not.toContain('Aino');
    const { issuer, credentialSubject } = JSON.parse(written);

    const employer = await someone();
    await employer.goTo(`/confirm/${credentialSubject.licenseNumber}`);
    await employer.sees('Todistus on aito');
    await employer.text(issuer.id).waitFor();
  });
});
