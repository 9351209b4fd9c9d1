import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { check } from "../../engine/check.ts";
import { createRuleSet } from "../../engine/rule-set.ts";
import type { Context } from "../../engine/types.ts";
import { warmUp } from "../../engine/warm-up.ts";
import { readRulesFolder } from "../../packs/rules-folder.ts";

const rules = createRuleSet([readRulesFolder(join(dirname(fileURLToPath(import.meta.url)), "..", "..", "rules")).pack]);
const CONTEXT: Context = {
  audience: "customer",
  channel: "email",
  customer: { name: "Dana Lee" },
  agent: { name: "Sam Roe" },
};

/** One cold reply to a late order, as agents of many countries would write it. */
const FOREIGN = {
  German:
    "Sehr geehrte Frau Lee,\n\nIhre Bestellung wurde am 3. Mai verschickt. Leider können wir die Kosten nicht erstatten, bis der Kurier geantwortet hat.\n\nMit freundlichen Grüßen\nSam Roe",
  French:
    "Bonjour Dana,\n\nVotre commande est partie le 3 mai. Nous ne pouvons pas rembourser les frais avant la réponse du transporteur.\n\nCordialement,\nSam",
  Spanish:
    "Hola Dana:\n\nSu pedido salió el 3 de mayo. No podemos devolver el importe hasta que responda el transportista.\n\nUn saludo,\nSam",
  Portuguese:
    "Olá Dana, o seu pedido saiu no dia 3 de maio. Não podemos reembolsar o valor antes da resposta da transportadora.",
  Italian:
    "Gentile Dana,\n\nil tuo ordine è partito il 3 maggio. Purtroppo non possiamo rimborsare le spese finché il corriere non risponde.\n\nA presto,\nSam",
  Dutch:
    "Beste Dana,\n\nUw bestelling is op 3 mei verzonden. We kunnen de kosten niet vergoeden tot de koerier heeft geantwoord.\n\nMet vriendelijke groet,\nSam",
  Danish:
    "Hej Dana, din ordre er sendt den 3. maj. Vi kan desværre ikke refundere gebyret, før fragtmanden har svaret.",
  Swedish:
    "Hej Dana, din beställning skickades den 3 maj. Vi kan tyvärr inte betala tillbaka avgiften innan budet har svarat.",
  Norwegian:
    "Hei Dana, bestillingen din ble sendt 3. mai. Vi kan dessverre ikke refundere gebyret før budet har svart oss.",
  Finnish:
    "Hei Dana, tilauksesi lähetettiin 3. toukokuuta. Emme valitettavasti voi palauttaa maksua ennen kuin kuriiri vastaa.",
  Polish: "Dzień dobry, Pani zamówienie zostało wysłane 3 maja. Nie możemy zwrócić opłaty, dopóki kurier nie odpowie.",
  Czech: "Dobrý den, vaše objednávka byla odeslána 3. května. Poplatek bohužel nemůžeme vrátit, dokud kurýr neodpoví.",
  Hungarian:
    "Kedves Dana, a rendelését május 3-án feladtuk. A díjat sajnos nem tudjuk visszatéríteni, amíg a futár nem válaszol.",
  Romanian: "Bună Dana, comanda ta a plecat pe 3 mai. Din păcate nu putem returna taxa până când curierul nu răspunde.",
  Turkish:
    "Merhaba Dana, siparişiniz 3 Mayıs'ta gönderildi. Kurye cevap verene kadar ücreti ne yazık ki iade edemiyoruz.",
  Indonesian:
    "Halo Dana, pesanan Anda dikirim pada tanggal 3 Mei. Kami tidak dapat mengembalikan biaya sebelum kurir menjawab.",
  Tagalog:
    "Kumusta Dana, ipinadala ang iyong order noong Mayo 3. Hindi namin maibabalik ang bayad hangga't hindi sumasagot ang courier.",
  Vietnamese:
    "Chào Dana, đơn hàng của bạn đã được gửi ngày 3 tháng 5. Chúng tôi chưa thể hoàn phí khi bên giao hàng chưa trả lời.",
  Russian: "Здравствуйте, Дана! Ваш заказ отправлен 3 мая. К сожалению, мы не можем вернуть оплату.",
  Greek: "Γεια σας, η παραγγελία σας στάλθηκε στις 3 Μαΐου.",
  Arabic: "مرحبا دانا، تم إرسال طلبك في 3 مايو. لا يمكننا رد الرسوم.",
  Hebrew: "שלום דנה, ההזמנה שלך נשלחה ב-3 במאי.",
  Hindi: "नमस्ते दाना, आपका ऑर्डर 3 मई को भेजा गया था।",
  Japanese: "お世話になっております。ご注文は5月3日に発送されました。返金はいたしかねます。",
  Korean: "안녕하세요. 주문하신 상품은 5월 3일에 발송되었습니다.",
  Chinese: "您好，您的订单已于5月3日发出。我们无法退款。",
  Thai: "สวัสดีค่ะ เราส่งสินค้าของคุณแล้วเมื่อวันที่ 3 พฤษภาคม",
};

describe("a message in another language", () => {
  test.each(Object.entries(FOREIGN))("is left as it is: %s", (_, text) => {
    const report = check({ text }, CONTEXT, rules);
    expect(report.foreign).toBe(true);
    expect([report.findings, report.missing, report.questions]).toEqual([[], [], []]);
    expect(warmUp({ text }, CONTEXT, rules).edits).toEqual([]);
  });

  test("of the customer has no mood and asks nothing that can be compared", () => {
    for (const incoming of Object.values(FOREIGN)) {
      const { mood, questions } = check(
        { text: "Hi Dana,\n\nIt is here." },
        { ...CONTEXT, incoming: `${incoming}?` },
        rules,
      );
      expect([mood.label, questions]).toEqual(["neutral", []]);
    }
  });

  test("is still looked through for gaps of a template", () => {
    const text = FOREIGN.German.replace("3. Mai", "[DATE]");
    expect(check({ text }, CONTEXT, rules).findings.map(({ ruleId }) => ruleId)).toEqual([
      "recognise/leftover-placeholder",
    ]);
  });
});

describe("an English message", () => {
  test.each([
    "Hola Dana, your parcel left on 3 May and will be with you on Friday. Hasta luego, Sam",
    "Bonjour! Merci for your patience, the courier comes on Friday between eight and noon.",
    "hi dana ur parcel lft yest, shd b w u by fri, pls lmk if not thx sam",
    "Dear Mr Nguyễn-Śliwiński, your Škoda Octavia Combi is ready at Autohaus Müller, Königstraße 12, 70173 Stuttgart.",
    "The Zhiyun Smooth Q4, DJI Osmo Pocket and Insta360 GO ship from Shenzhen with DHL Express.",
    "TypeError: undefined is not a function\n    at Object.<anonymous> (/srv/app/index.js:3:7)\n\nThat is the stack trace from your server.",
    "OK",
    "Merci!",
    "Gràcies, Núria.",
    "Your subtitle file reads “Здравствуйте, Дана! Ваш заказ отправлен.” Is that what you see?",
    "👍👍👍",
    "",
  ])("is English, whatever else is in it: %j", (text) => {
    expect(check({ text }, CONTEXT, rules).foreign).toBe(false);
  });

  test("may answer a customer who writes in another language", () => {
    const report = check({ text: "You must pay the fee." }, { ...CONTEXT, incoming: FOREIGN.French }, rules);
    expect(report.foreign).toBe(false);
    expect(report.findings.length).toBeGreaterThan(0);
  });
});

test("a greeting in a language that no rule knows is one, and nothing is put in front of it", () => {
  const incoming = "My order never came and nobody answers. I'm furious.";
  const text = "Dzień dobry Pani Dana,\n\nYour refund was sent today and will reach you on Friday.\n\nSam";
  expect(warmUp({ text }, { ...CONTEXT, incoming }, rules).text).toMatch(
    /^Dzień dobry Pani Dana,\n\nI'm sorry your order never came\. Your refund/,
  );
});
