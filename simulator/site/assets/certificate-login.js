/* global window, setTimeout, clearTimeout */
/*
 * Card login by the local component (HiPKI): a pop-up is opened in the click, asks for what has to be signed, and posts
 * the answer back. The PIN goes to the component alone: its field has no name, so no form sends it.
 */
(function () {
  'use strict';

  var component = 'http://localhost:61161';
  var patience = 3500;

  var returnTexts = {
    0x76000006: '未插入IC卡',
    0x7600000b: 'JSON格式錯誤',
    0x7600000d: '執行檔錯誤或逾時',
    0x7600000e: '不支援的方法',
    0x7600000f: '此網站未被信任',
    0x76000031: '此網站未被信任',
    0x76000998: '未輸入PIN碼',
    0x76000999: '使用者已取消動作',
    0x76100001: '無法載入IC卡函式庫檔案',
    0x76100003: '無可用讀卡機',
    0x76100004: '取得讀卡機資訊失敗',
    0x76100005: '取得session失敗',
    0x7610000c: '找不到可用的憑證',
    0x7610000d: '找不到可用的金鑰',
    0x76500001: '憑證尚未生效',
    0x76500002: '憑證已逾期',
    0x83000100: '卡片種類不符',
    0x83000101: '卡片種類不符',
    0x83000102: '卡片種類不符',
    0x83000103: '卡片種類不符',
    0x83000104: '卡片種類不符',
    0x83000105: '卡片種類不符',
    0x83000106: '卡片種類不符',
  };

  var pinTexts = {
    160: 'PIN碼錯誤',
    162: 'PIN碼長度錯誤',
    164: '已鎖卡，請洽發卡單位解鎖',
    '-2147483646': 'PIN碼錯誤，剩餘兩次機會',
    '-2147483647': 'PIN碼錯誤，剩餘一次機會',
    6: '函式失敗',
    336: '緩衝區不足',
  };

  function describe(code, lastError) {
    var unsigned = code >>> 0;
    if (unsigned === 0x76100006) return pinTexts[lastError] || 'IC卡登入失敗（' + lastError + '）';
    return returnTexts[unsigned] || '簽章失敗，錯誤代碼 0x' + unsigned.toString(16).toUpperCase();
  }

  function parse(text) {
    try {
      return JSON.parse(text);
    } catch {
      return {};
    }
  }

  /**
   * Makes `form` log in by card: fields `challenge`, `signature`, `cardSN`; `#pinCode` for the PIN. `tell` shows a
   * message. The form's `data-popup-delay` says how late the pop-up opens, in ms.
   */
  window.prepareCertificateLogin = function (form, tell) {
    var pinField = form.querySelector('#pinCode');
    var popup = null;
    var timer = 0;

    function end(message) {
      clearTimeout(timer);
      popup = null;
      pinField.value = '';
      if (message) tell(message);
    }

    function openPopup() {
      popup = window.open(component + '/popupForm', '簽章中', 'height=200, width=200, left=100, top=20');
      if (!popup) return;
      timer = setTimeout(function () {
        if (popup) popup.close();
        end('尚未安裝元件');
      }, patience);
    }

    window.addEventListener('message', function (event) {
      if (event.origin !== component || !popup) return;
      var told = parse(event.data);
      if (told.func === 'getTbs') {
        clearTimeout(timer);
        var request = JSON.stringify({
          func: 'MakeSignature',
          tbs: encodeURIComponent(form.elements.challenge.value),
          tbsEncoding: 'NONE',
          hashAlgorithm: 'SHA256',
          withCardSN: 'true',
          pin: encodeURIComponent(pinField.value),
          nonce: '',
          signatureType: 'PKCS7',
        }).replace(/\+/g, '%2B');
        event.source.postMessage(request, '*');
      } else if (told.func === 'sign') {
        if (told.ret_code === 0) {
          form.elements.signature.value = told.signature;
          form.elements.cardSN.value = told.cardSN;
          end('');
          form.submit();
        } else {
          end(describe(told.ret_code, told.last_error));
        }
      }
    });

    return function logIn() {
      if (!pinField || !/^[0-9A-Za-z]{6,8}$/.test(pinField.value)) {
        tell('請輸入PIN碼');
        return;
      }
      var delay = Number(form.dataset.popupDelay);
      if (delay > 0) setTimeout(openPopup, delay);
      else openPopup();
    };
  };
})();
