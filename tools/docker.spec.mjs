import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { workspaceRoot } from './workspace.mjs';

const read = (name) => readFileSync(join(workspaceRoot, 'docker', name), 'utf8');
const { services, networks, secrets } = parse(read('compose.yaml'));
const each = Object.entries(services);

describe('the containers', () => {
  it('are three: a proxy, the product and its database', () => {
    expect(Object.keys(services).sort()).toEqual(['database', 'product', 'proxy']);
  });

  it.each(each)('%s can write nothing but its data, and gain nothing', (_name, service) => {
    expect(service).toMatchObject({ read_only: true, cap_drop: ['ALL'], restart: 'unless-stopped' });
    expect(service.security_opt).toEqual(['no-new-privileges:true']);
    expect(service.cap_add ?? service.privileged ?? service.network_mode).toBeUndefined();
  });

  it('run as no root', () => {
    expect([services.product.user, services.database.user]).toEqual(['node', 'postgres']);
    expect(read('Dockerfile')).toMatch(/^USER node$/m);
    expect(read('proxy/Dockerfile')).toMatch(/^USER 1000:1000$/m);
  });

  it('publish 80 and 443 of the proxy, and nothing else', () => {
    expect(each.flatMap(([name, { ports = [] }]) => ports.map((port) => `${name} ${port}`))).toEqual([
      'proxy 80:8080',
      'proxy 443:8443',
    ]);
  });

  it('keep product and database in a network without a way out', () => {
    expect(networks.inside.internal).toBe(true);
    expect(services.product.networks).toEqual(['inside']);
    expect(services.database.networks).toEqual(['inside']);
  });

  it('have the product believe exactly the proxy', () => {
    expect(services.product.environment.TRUSTED_PROXIES).toBe(services.proxy.networks.inside.ipv4_address);
  });

  it('get keys and passwords as files, never in a setting', () => {
    for (const { file } of Object.values(secrets)) expect(file).toMatch(/^\.\/secrets\//);
    const settings = JSON.stringify(each.map(([, { environment }]) => environment));
    expect(settings.match(/PASSWORD(?!_FILE)|postgres:\/\//g)).toBeNull();
  });

  it('log no path, query, header or whole address in the proxy', () => {
    const logs = read('proxy/Caddyfile')
      .split(/^\t+log \{$/m)
      .slice(1);
    expect(logs).toHaveLength(2);
    for (const log of logs) {
      for (const field of [
        'request>uri delete',
        'request>headers delete',
        'resp_headers delete',
        'ip_mask',
      ]) {
        expect(log).toContain(field);
      }
    }
  });
});
