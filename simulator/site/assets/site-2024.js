/* global document, window, fetch, URLSearchParams */
(function () {
  'use strict';

  /* Groups of 應用系統: a click opens or closes the list below. */
  document.querySelectorAll('button[aria-controls]').forEach(function (button) {
    button.addEventListener('click', function () {
      var open = button.getAttribute('aria-expanded') === 'true';
      button.setAttribute('aria-expanded', String(!open));
      document.getElementById(button.getAttribute('aria-controls')).hidden = open;
    });
  });

  /* An application opens in a window that belongs to the click; where it leads to is asked for afterwards. */
  document.querySelectorAll('button[data-application]').forEach(function (button) {
    button.addEventListener('click', function (event) {
      if (!event.isTrusted) return;
      var id = button.dataset.application;
      var opened = window.open('about:blank', 'app_' + id);
      fetch('/Home/EnterApplicationTwoWay', {
        method: 'POST',
        headers: { 'X-Requested-With': 'XMLHttpRequest' },
        body: new URLSearchParams({ appId: id }),
      })
        .then(function (response) {
          return response.text();
        })
        .then(function (answer) {
          if (answer === '0') opened.location.href = button.dataset.enter;
          else {
            opened.close();
            window.location.reload();
          }
        });
    });
  });

  /* 線上檢視訊息 stands before everything else, and cannot be sent away by Esc. */
  var consent = document.querySelector('dialog');
  if (consent) {
    consent.addEventListener('cancel', function (event) {
      event.preventDefault();
    });
    consent.showModal();
  }
})();
