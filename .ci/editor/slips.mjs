// A slip in each kind of file, and what a writer asks of its editor there.
//
//   file     where it lies: in folders with å ä ö, also with their letters in parts, as a Mac may keep them
//   text     what it says; « » are round what is marked
//   told     what is said of each mark, in order
//   ask      the same text with ¦ where something is offered, and ‖ where something is explained
//   offers   what is written there when it is taken
//   says     what is explained

const risk = 'id: jäv\nnamn: Jäv\n'

export const slips = [
  {
    file: 'skrivelse.yaml',
    text: '«kommum»: Granby\n«»layout: uppsala\nlogotyp: {fil: vapen.svg, alt: Vapnet, «text»: Vapnet}\nregler: {a: «hög»}\n',
    told: [/kommum/, /"kommun"/, /text/, /fel, varning, råd, av/],
    ask: '‖kommun: Granby\nlayout: uppsala\n¦',
    offers: ['sidfot:\n  ', 'personer:\n  ', 'ordlistor: '],
    says: /Kommunens namn, till exempel Granby kommun/,
  },
  {
    file: 'plan-2027.yaml',
    text: '«»«planar»: 2027\nnämnd: bn\ngrupper:\n  - rubrik: Bygglov\n    risker:\n      - {fil: risker-2027/jäv.yaml}\n      - «{»«fill»: risker-2027/jäv.yaml}\n',
    told: [/"planår"/, /planar/, /"id"/, /fill/],
    ask: 'planår: 2027\nnämnd: bn\n‖grupper: []\n¦',
    offers: ['risker:\n  - ', 'inledning: ', 'perioder: '],
    says: /Kontrollområden, mål eller andra grupper av risker\.(?!.*\|\|)/s,
  },
  {
    file: 'ärenden/tillsyn på Östra vägen/ärende.yaml',
    text: 'rubrik: Tillsyn\nnämnd: bn\ndatum: «1 maj 2027»\nhandlingar:\n  - slag: rapport\n    «avsnit»: []\n  - slag: «raport»\n',
    told: [/Skriv år, månad och dag: 2025-01-31/, /avsnit/, /rapport/],
    ask: '‖rubrik: Tillsyn\nnämnd: bn\nhandlingar: []\n¦',
    offers: ['datum: ', 'handläggare: ', 'utkast: '],
    says: /Ärendets rubrik/,
  },
  {
    file: 'a\u0308renden/o\u0308stra/a\u0308rende.yaml',
    text: 'rubrik: Tillsyn\nnämnd: bn\n«handligar»: []\n«»handlingar: []\n',
    told: [/handligar/],
    ask: 'rubrik: Tillsyn\n‖nämnd: bn\nhandlingar:\n  - slag: rapport\n    ¦\n',
    offers: ['titel: ', 'avsnitt:\n  - ', 'undertecknare: '],
    says: /Nyckeln till nämnden eller utskottet som beslutar/,
  },
  {
    file: 'arenden/utan prickar/arende.yaml',
    text: 'rubrik: Tillsyn\nnämnd: bn\nhandlingar:\n  - «slagg»: rapport\n',
    told: [/"slag"/],
    ask: 'rubrik: Tillsyn\nnämnd: bn\nhandlingar:\n  - slag: ¦\n    ‖titel: Rapport\n',
    offers: ['rapport', 'tjänsteskrivelse'],
    says: /Titeln\. Utelämnad: efter slag/,
  },
  {
    file: 'sammanträden/2027-02-16/sammanträde.yaml',
    text: '«»«organn»: bn\ndatum: «2027-13-01»\ntid: 9.00\nplats: Stadshuset\npunkter: []\n',
    told: [/"organ"/, /organn/, /Skriv år, månad och dag/],
    ask: '‖organ: bn\ndatum: 2027-02-16\n¦',
    offers: ['plats: ', 'punkter:\n  - '],
    says: /Nyckeln till nämnden eller utskottet som sammanträder/,
  },
  {
    file: 'sammantra\u0308den/sammantra\u0308de.yaml',
    text: '«»organ: bn\ndatum: 2027-02-16\ntid: 9.00\n«plas»: Stadshuset\npunkter: []\n',
    told: [/"plats"/, /plas/],
    ask: 'organ: bn\n‖datum: 2027-02-16\n¦',
    offers: ['plats: '],
    says: /./,
  },
  {
    file: 'risker/jäv.yaml',
    text: `${risk}obligatorisk: «kanske»\növerföring: {till: «nyplan»}\n`,
    told: [/Skriv ja eller nej/, /ny_plan, verksamhetsplan, avslutas/],
    ask: `‖id: jäv\nnamn: Jäv\n¦`,
    offers: ['kontroller:\n  - ', 'beskrivning: ', 'överföring:\n  '],
    says: /Namn som är samma år efter år/,
  },
  {
    file: 'risker-2027/jäv i tillsynen.yaml',
    text: `${risk}kontroller:\n  - namn: Stickprov\n    «metodd»: Stickprov\n`,
    told: [/metodd/],
    ask: `${risk}kontroller:\n  - namn: Stickprov\n    ‖metod: Stickprov\n    ¦\n`,
    offers: ['frekvens: ', 'granskningar:\n  - ', 'ansvarig: '],
    says: /Hur kontrollen görs/,
  },
  {
    // A risk, whatever it is called.
    file: 'risker/planer för tillsyn.yaml',
    text: `${risk}«rubrik»: Planer\n`,
    told: [/rubrik/],
    ask: `id: jäv\n‖namn: Jäv\n¦`,
    offers: ['process: '],
    says: /Riskens namn i rubriker och listor/,
  },
  {
    file: 'risker/byggärende.yaml',
    text: `${risk}«nämnd»: bn\n`,
    told: [/nämnd/],
    ask: `id: jäv\n‖namn: Jäv\n¦`,
    offers: ['kategori: '],
    says: /Riskens namn/,
  },
  {
    // A case, whatever its folder is called.
    file: 'ärenden/risker i vattnet/ärende.yaml',
    text: 'rubrik: Tillsyn\nnämnd: bn\nhandlingar: []\n«namn»: x\n',
    told: [/namn/],
    ask: '‖rubrik: Tillsyn\nnämnd: bn\nhandlingar: []\n¦',
    offers: ['datum: '],
    says: /Ärendets rubrik/,
  },
  {
    file: 'fördjupningar/5 a.yaml',
    text: 'rubrik: Stickprov\n«enheter»: BL\n',
    told: [/enheter/],
    ask: '‖rubrik: Stickprov\n¦',
    offers: ['enhet: ', 'text: ', 'avsnitt:\n  - '],
    says: /Vad fördjupningen handlar om/,
  },
  {
    file: 'fo\u0308rdjupningar/flera.yaml',
    text: '- rubrik: Stickprov\n- rubrik: Intervjuer\n  «enheter»: BL\n',
    told: [/enheter/],
    ask: '- rubrik: Stickprov\n  ‖text: Tolv akter.\n  ¦\n',
    offers: ['enhet: '],
    says: /Texten/,
  },
  {
    file: 'granskningar/vår.yaml',
    text: 'period: T1\n«resultatt»: anmärkning\n',
    told: [/resultatt/],
    ask: 'period: T1\n‖redovisning: Tolv akter.\n¦',
    offers: ['resultat: ', 'åtgärder:\n  - '],
    says: /Vad granskningen visade/,
  },
  {
    file: 'kontroller/stickprov.yaml',
    text: 'namn: Stickprov\nobligatorisk: «jo»\n',
    told: [/Skriv ja eller nej/],
    ask: '‖namn: Stickprov\n¦',
    offers: ['metod: ', 'kontrollmoment: '],
    says: /Kontrollens namn/,
  },
  {
    file: 'åtgärder/rutin.yaml',
    text: 'vad: Skriva en rutin\nläge: «snart»\n',
    told: [/ej_påbörjad, pågår, klar/],
    ask: 'vad: Skriva en rutin\n‖slutdatum: 2027-06-30\n¦',
    offers: ['ansvarig: ', 'läge: '],
    says: /När åtgärden ska vara klar/,
  },
  {
    file: 'grupper/bygglov.yaml',
    text: 'rubrik: Bygglov\n«risk»: []\n',
    told: [/risk/],
    ask: '‖rubrik: Bygglov\n¦',
    offers: ['risker:\n  - '],
    says: /./,
  },
  {
    file: 'ärenden/tillsyn/handlingar/rapport.yaml',
    text: 'slag: rapport\n«tittel»: Tillsyn\n',
    told: [/tittel/],
    ask: 'slag: rapport\n‖titel: Tillsyn\n¦',
    offers: ['avsnitt:\n  - '],
    says: /Titeln/,
  },
  {
    file: 'ärenden/tillsyn/avsnitt/bakgrund.yaml',
    text: 'rubrik: Bakgrund\n«txt»: Om tillsynen.\n',
    told: [/txt/],
    ask: '‖rubrik: Bakgrund\n¦',
    offers: ['text: '],
    says: /Rubriken/,
  },
]
