/* global WebSocket, clearTimeout */

/** The version of the component that this page knows. */
const version = '0001';

/** How long the component may take for one answer, in ms: the NHI is asked for some of them. */
const patience = 15_000;

/** @type {Readonly<Record<string, string>>} */
const texts = {
  4041: '此網站未被健保卡元件信任',
  4061: '健保卡元件無法連線至健保署',
  7001: '智慧卡服務未啟動',
  7002: '找不到讀卡機',
  7003: '找不到讀卡機',
  7004: '未插入健保卡',
  8001: '讀取健保卡失敗',
  8002: '讀取健保卡失敗',
  8006: '卡片不是健保卡',
  8009: '健保卡密碼長度不符',
  8013: '找不到讀卡機或未插入健保卡',
  9001: '健保卡簽章失敗',
  9002: '健保卡簽章失敗',
};

/** What went wrong, in words for the person. */
class Refusal extends Error {}

/**
 * Opens the component; rejects when nobody is there.
 * @param {string} address
 * @returns {Promise<WebSocket>}
 */
function connect(address) {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(address);
    socket.onopen = () => resolve(socket);
    socket.onerror = () => reject(new Refusal('尚未安裝健保卡網路服務元件'));
  });
}

/**
 * Sends one request; gives what stands behind the colon of its answer.
 * @param {WebSocket} socket
 * @param {string} request
 * @returns {Promise<string>}
 */
function ask(socket, request) {
  const name = request.split('?')[0];
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Refusal('健保卡元件逾時未回應')), patience);
    socket.onclose = () => reject(new Refusal('健保卡元件中斷連線'));
    socket.onmessage = ({ data }) => {
      const answer = String(data);
      clearTimeout(timer);
      if (answer.startsWith(`${name}:`)) resolve(answer.slice(`${name}:`.length));
      else reject(new Refusal(texts[answer] ?? `健保卡元件錯誤（${answer}）`));
    };
    socket.send(request);
  });
}

/**
 * Makes a form log in by 健保卡: the component is asked in the usual order, and its answers are posted.
 * @param {HTMLFormElement} form with the fields `basic`, `random`, `signature` and `password`; `data-component` is the
 *   component's address
 * @param {(message: string) => void} tell shows a message
 * @returns {(password: string) => Promise<void>} what the click has to call
 */
export function prepareHealthCardLogin(form, tell) {
  /**
   * @param {string} name
   * @param {string} value
   */
  const fill = (name, value) => {
    /** @type {HTMLInputElement} */ (form.elements.namedItem(name)).value = value;
  };

  /** @param {string} password */
  async function work(password) {
    const socket = await connect(form.dataset['component'] ?? '');
    try {
      fill('basic', await ask(socket, 'GetBasic'));
      if ((await ask(socket, 'GetVersion')) !== version) throw new Refusal('請更新健保卡網路服務元件');
      const random = `0001${await ask(socket, 'GetRandom')}`;
      fill('random', random);
      fill('signature', await ask(socket, `H_Sign?Random=${random}`));
      fill('password', await ask(socket, `EnCrypt?Pwd=${password}`));
    } finally {
      socket.close();
    }
    form.submit();
  }

  return async (password) => {
    if (password.length < 6 || password.length > 12) {
      tell('請輸入健保卡密碼');
      return;
    }
    await work(password).catch((error) => tell(error instanceof Refusal ? error.message : '健保卡登入失敗'));
  };
}
