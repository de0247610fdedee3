/* global document, window, fetch, location, URLSearchParams */
(function () {
  'use strict';
  var notice = document.getElementById('loginMessage');

  function tell(message) {
    notice.textContent = message;
    notice.hidden = false;
  }

  function onTrustedClick(id, act) {
    var button = document.getElementById(id);
    if (!button) return;
    button.addEventListener('click', function (event) {
      event.preventDefault();
      if (!event.isTrusted) return;
      notice.hidden = true;
      notice.textContent = '';
      act();
    });
  }

  onTrustedClick('certificateLogin', window.prepareCertificateLogin(document.getElementById('certificateForm'), tell));
  onTrustedClick('healthCardLogin', function () {
    tell('尚未安裝健保卡網路服務元件');
  });
  onTrustedClick('mobileLogin', function () {
    tell('行動自然人憑證服務目前無法連線');
  });

  function post(path, fields) {
    return fetch(path, {
      method: 'POST',
      headers: { 'X-Requested-With': 'XMLHttpRequest' },
      body: new URLSearchParams(fields),
    }).then(function (response) {
      if (!response.ok) throw new Error(String(response.status));
      return response.text();
    });
  }

  async function enter(alias, password) {
    var account = await post('/Home/GetUID', { account: alias });
    var ticket = account && (await post('/Home/GetApTicketV2', { account: account, password: password, ApID: 'ecpa' }));
    if (!ticket || ticket === '0') return '帳號或密碼錯誤';
    if (ticket.includes('請先啟用')) return '請先啟用帳號';
    var fields = { account: account, loginType: '0', sn: '', ticket: ticket, appId: 'ecpa' };
    if ((await post('/Home/EnterTwoWayLog', fields)) !== '0') return '登入失敗';
    location.href = '/Home/Index';
    return '';
  }

  window.startIdPas = function (event) {
    if (event && !event.isTrusted) return;
    var alias = document.getElementById('aliasid');
    var password = document.getElementById('pas');
    notice.hidden = true;
    if (!alias.value || !password.value) {
      tell('請輸入帳號及密碼');
      return;
    }
    enter(alias.value, password.value).then(
      function (message) {
        if (message) tell(message);
      },
      function () {
        tell('系統忙碌中，請稍後再試');
      },
    );
    password.value = '';
  };
})();
