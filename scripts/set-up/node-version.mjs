const oldest = { major: 20, minor: 19 };

/**
 * Tells whether a Node version such as `20.20.2` is new enough for us (`engines` in package.json).
 * @param {string} version
 */
export function isNodeNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > oldest.major || (major === oldest.major && minor >= oldest.minor);
}
