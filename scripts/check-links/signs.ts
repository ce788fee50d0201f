/** The marks by which walls, empty shells and stolen pages are known. Each list is matched against one named text. */
// cspell:disable -- names of companies, and other languages

/** Title, heading or first words of a page that asks for a proof of being human. */
export const CHALLENGE_WORDS = [
  /^just a moment/i,
  /attention required!? \| cloudflare/i,
  /checking (if the site connection is secure|your browser)/i,
  /verif(y|ying) (that )?you(’|'| a)?re? (are )?(a )?human/i,
  /verify (that )?you are (a )?human/i,
  /are you a (robot|human)/i,
  /(confirm|prove) (that )?you(’|')?( a)?re (not a robot|human)/i,
  /enable javascript and cookies to continue/i,
  /unusual traffic from your (computer )?network/i,
  /pardon our interruption/i,
  /press (&|and) hold to confirm/i,
  /complete the (captcha|security check)/i,
  /^(access denied|access to this page has been denied|request blocked|security check|robot check|bot verification|ddos-guard|vercel security checkpoint|making sure you(’|')?re not a bot)/i,
  /^human verification/i,
];

/** Parts of the addresses that a challenge loads. */
export const CHALLENGE_ADDRESSES = /\/cdn-cgi\/challenge-platform|challenges\.cloudflare\.com|captcha-delivery\.com|px-captcha|_Incapsula_Resource|geo\.captcha|awswaf\.com|(^|[/.])(hcaptcha|recaptcha)[./]/i;

export const CONSENT_HOSTS = /^(consent\.|guce\.|privacy-mgmt\.|cmp\.)/i;
export const CONSENT_PATH = /\/(cookie-?)?consent(\/|$|\?)|\/collectConsent/i;
export const CONSENT_WORDS = /before you continue|we value your privacy|cookie consent|your privacy choices/i;

export const LOGIN_HOSTS = /^(login|signin|accounts?|auth|sso|id|idp)\./i;
export const LOGIN_PATH = /\/(log-?in|sign-?in|sign-?up|sso|auth|oauth2?|authwall|checkpoint|uas\/login|users\/sign_in|wp-login\.php|account\/(begin|login))(\/|\.\w+|$|\?)/i;
export const LOGIN_WORDS = /^(log ?in|sign ?in|log in or sign up|sign in to continue|please (log|sign) ?in|authentication required|members only|join to (view|continue))/i;

/** Said in a title or heading, these mean that the page is not there. */
export const MISSING_TITLE = [
  /(^|[^\d])(404|410)([^\d]|$)/,
  /(page|file|article|post|content|document|site|video|repository|entry|resource|story|url)( you(’|'| a)?re (looking|searching) for| you (requested|were looking for))? ?(was |is |could |can ?)?(n(’|')?t|not) ?(be )?(found|available|exist)/i,
  /^(error:? )?not found/i,
  /(page|article|post|content|video|it) (does|do|did) ?(n(’|')?t| not) (seem to )?exist/i,
  /(page|post|article|content|video|site|product|story) (is |has been |was )?(no longer (available|exists?|here)|unavailable|deleted|removed|gone)/i,
  /this (page|video|content|post|article|account) (is ?n(’|')?t|is not) available/i,
  /^(oops|uh[- ]?oh|whoops)\b/i,
  /^sorry,? (this|that|we|the|you)/i,
  /(we|you) (can(’|')?t|cannot|could ?n(’|')?t) (seem to )?find (the|that|this|what|your)/i,
  /nothing (was )?(found|here)|lost in space|dead link|page missing|broken link/i,
  /seite (wurde )?nicht gefunden|page (introuvable|non trouvée)|página no encontrada|pagina non trovata|página não encontrada|sidan (kunde inte|hittades inte)|pagina niet gevonden|nie znaleziono strony|strona nie (została znaleziona|istnieje)|sayfa bulunamadı|trang không tồn tại|страница не найдена|сторінку не знайдено|页面不存在|页面(未找到|没有找到)|找不到(该)?(页面|网页|網頁)|您访问的(页面|网页)不存在|文章(已被删除|不存在)|ページが見つかりません|페이지를 찾을 수 없/i,
];
/** A video host answers 200 for what it has no longer: without a name in the title, or with an error in the page's data. */
export const VIDEO_HOSTS = /(^|\.)(youtube\.com|youtube-nocookie\.com|youtu\.be)$/i;
export const VIDEO_GONE_TITLE = /^- YouTube$/;

/** Addresses to which sites send what they don't have. */
export const MISSING_PATH = /(^|\/)(404|410|not-?found|page-not-found|error-?404|error|errors|oops|missing)(\.\w+)?\/?$/i;
export const MISSING_QUERY = /(^|[?&])(error|status|code|e)=(404|410|not-?found)(&|$)/i;

export const PARKING_HOSTS = /(^|\.)(hugedomains\.com|dan\.com|afternic\.com|sedo\.com|sedoparking\.com|parkingcrew\.net|bodis\.com|parklogic\.com|undeveloped\.com|domainmarket\.com|buydomains\.com|above\.com|uniregistry\.com|domainnamesales\.com|parking\.namesilo\.com|ww\d+\.[\w.-]+)$/i;
export const PARKING_ADDRESSES = /sedoparking\.com|parkingcrew\.net|bodis\.com|parklogic\.com|\/lander(\?|$)|parking-lander|d38psrni17bvxu\.cloudfront\.net|afternic\.com\/forsale|hugedomains\.com\/domain|dan\.com\/buy|img1\.wsimg\.com\/parking/i;
export const PARKING_WORDS = [
  /(this |the )?domain( name)?[\w\s.“”"'-]{0,60} (is|may be|might be) (now )?(for sale|available for (purchase|sale)|parked)/i,
  /buy this domain|make an offer (on|for) this domain|inquire about this domain|get this domain/i,
  /(this |the )?domain( name)?[\w\s.“”"'-]{0,60} (has |is )(expired|recently been registered|pending renewal)/i,
  /(parked free|courtesy of godaddy|domain parking|parked domain|future home of something quite cool|welcome to nginx!|apache2? (ubuntu |debian )?default page|account suspended)/i,
];

/** Words of trades that take over expired domains; a page of this field has no use for them in its title. */
export const HIJACK_WORDS = /\b(slot (gacor|online)|situs (slot|judi|togel|poker)|judi (online|bola|slot)|togel|bandar ?(q|togel|bola)|agen (bola|judi|slot)|sbobet|online casino|casino (online|bonus|games|en ligne)|best casinos?|free spins|sportsbook|poker online|betting site|1xbet|porn|porno|xxx|sex (cam|chat|video)s?|escorts?|hentai|nude|camgirls?|viagra|cialis|payday loans?|replica watches|buy (followers|backlinks)|essay writing service)\b|娱乐城|博彩|色情|成人视频|カジノ|카지노|казино|порно/i;

/** Code hosts make fragments with scripts: `#readme`, line numbers, comments. */
export const CODE_HOSTS = /(^|\.)(github\.com|gitlab\.com|bitbucket\.org|codeberg\.org|sourceforge\.net|gitee\.com|huggingface\.co|kaggle\.com|colab\.research\.google\.com|nbviewer\.org)$/i;
export const CODE_HOST_NAMES = /^(github|gitlab|bitbucket|codeberg|gitea|forgejo)/i;
