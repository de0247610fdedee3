import { expect, test } from './small-project.ts';

const stamp = 'node_modules/.ecpa-set-up';

test('the first run installs, the second hands over at once', async ({ project }) => {
  expect((await project.start()).stderr).toContain('npm packages');
  expect(project.has(stamp)).toBe(true);

  const begun = performance.now();
  expect((await project.start()).stderr).not.toContain('npm packages');
  expect(performance.now() - begun).toBeLessThan(5000);
});

test('the command gets its arguments and stdout for itself, and its exit code is ours', async ({ project }) => {
  const { code, stdout } = await project.start(['--form', 'brief form', '--json']);
  expect(stdout).toBe('ran resume --form brief form --json\n');
  expect(code).toBe(12);
});

test('what an interrupted run left is installed anew', async ({ project }) => {
  await project.start();
  project.remove(stamp);
  project.write('node_modules/.half-a-package', '');
  expect((await project.start()).stderr).toContain('npm packages');
  expect(project.has('node_modules/.half-a-package')).toBe(false);
});

test('a changed lock file is noticed', async ({ project }) => {
  await project.start();
  project.write('package-lock.json', `${project.read('package-lock.json')}\n`);
  expect((await project.start()).stderr).toContain('npm packages');
});

test('of two runs at the same time one installs and the other waits for it', async ({ project }) => {
  const runs = await Promise.all([project.start(), project.start()]);
  expect(runs.filter(({ stderr }) => stderr.includes('npm packages'))).toHaveLength(1);
  expect(runs.map(({ code }) => code)).toEqual([12, 12]);
});

test('a lock whose owner was killed does not stop the next run', async ({ project }) => {
  // No process has a number this high.
  project.write(`home/ecpa-set-up-${process.getuid?.() ?? 0}.lock`, '99999999');
  expect((await project.start()).code).toBe(12);
});

test.describe('with the registry out of reach', () => {
  const unreachable = { npm_config_registry: 'http://127.0.0.1:9' };
  const asksForMore = JSON.stringify({ name: 'small', dependencies: { 'left-pad': '1.3.0' } });

  test('the first run says so with the remedy, ends with 11 and leaves nothing half installed', async ({ project }) => {
    project.write('package.json', asksForMore);
    const { code, stdout, stderr } = await project.start([], unreachable);
    expect(code).toBe(11);
    expect(stderr).toContain('the npm registry cannot be reached');
    expect(stderr).toContain('npm ping');
    expect(stdout).toBe('');
    expect(project.has('node_modules')).toBe(false);
  });

  test('an update that fails leaves what was there', async ({ project }) => {
    await project.start();
    const before = project.read(stamp);
    project.write('package.json', asksForMore);
    expect((await project.start([], unreachable)).code).toBe(11);
    expect(project.read(stamp)).toBe(before);
  });
});

test.describe('when the browser that was asked for is missing', () => {
  test('it is named, and the command goes on to report it in its own way', async ({ project }) => {
    const { code, stdout, stderr } = await project.start([], { ECPA_BROWSER: '/nowhere/chrome' });
    expect(stderr).toContain('LOCAL.BROWSER_MISSING');
    expect(stdout).toContain('ran resume');
    expect(code).toBe(12);
  });

  test('it is told in Chinese to who speaks it', async ({ project }) => {
    const { stderr } = await project.start([], { ECPA_BROWSER: '/nowhere/chrome', ECPA_LANG: 'zh-TW' });
    expect(stderr).toContain('找不到指定的瀏覽器');
  });
});
