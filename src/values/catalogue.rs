//! The functions and filters of texts as the reference tells of them, each with an example.

/// A function or a filter.
#[derive(Debug, Clone, Copy)]
pub struct Uppslag {
    /// Its name.
    pub namn: &'static str,
    /// What it takes, arguments in parentheses.
    pub tar: &'static str,
    /// What it gives.
    pub ger: &'static str,
    /// How it is written.
    pub exempel: &'static str,
    /// What the example becomes.
    pub blir: &'static str,
}

const fn uppslag(
    namn: &'static str,
    tar: &'static str,
    ger: &'static str,
    exempel: &'static str,
    blir: &'static str,
) -> Uppslag {
    Uppslag { namn, tar, ger, exempel, blir }
}

/// The functions.
pub const FUNKTIONER: [Uppslag; 5] = [
    uppslag(
        "risk",
        "planens metod; en risks id",
        "risken",
        "{{ plan.risk(\"handläggning\").nr }}",
        "3",
    ),
    uppslag(
        "bilaga",
        "en handlings id, eller dess slag om bara en har det",
        "bilagans namn",
        "{{ bilaga(\"avrapportering\") }}",
        "Bilaga 1",
    ),
    uppslag(
        "hänvisa",
        "rubriken till ett avsnitt, en tabell, ett diagram eller en bild i samma handling, dess id eller en risks namn",
        "numret som en länk; utan `numrering` rubriken",
        "{{ hänvisa(\"Beredning\") | gemen }}",
        "avsnitt 1",
    ),
    uppslag(
        "enhet",
        "en nyckel i enheter",
        "enhetens namn",
        "{{ enhet(\"BL\") }}",
        "Bygglovsenheten",
    ),
    uppslag(
        "tabell",
        "en CSV-fil (och `rubrikrader=2` om rubrikerna står i två rader)",
        "tabellen, för summa, rad och cell",
        "{{ tabell(\"beslut.csv\") | summa(\"Antal\") }}",
        "59",
    ),
];

/// The filters.
pub const FILTER: [Uppslag; 25] = [
    uppslag(
        "antal",
        "en lista, eller ett tal med sin enhet",
        "hur många",
        "{{ plan.risker | antal }}",
        "3",
    ),
    uppslag(
        "räkneord",
        "ett tal (”ett” för ett-ord)",
        "noll till tolv med bokstäver",
        "{{ 3 | räkneord }} risker, {{ 1 | räkneord(\"ett\") }} ärende",
        "tre risker, ett ärende",
    ),
    uppslag(
        "uppräkning",
        "en lista",
        "a, b och c; risker med nummer och namn",
        "{{ plan.risker | i_grupp(\"1.1\") | uppräkning }}",
        "risk 3 (handläggningstider) och risk 4 (tillsyn)",
    ),
    uppslag(
        "punktlista",
        "en lista",
        "en punktlista",
        "{{ [\"en\", \"två\"] | punktlista }}",
        "• en",
    ),
    uppslag(
        "datum",
        "ett datum (”kort”)",
        "datumet i löpande text, eller kort",
        "{{ ärende.datum | datum }}",
        "14 februari 2025",
    ),
    uppslag(
        "tal",
        "ett tal (antal decimaler)",
        "talet med mellanrum och decimalkomma",
        "{{ 2991.5 | tal }}",
        "2 991,5",
    ),
    uppslag(
        "procent",
        "ett tal (av hur mycket, antal decimaler, ”ord” för ordet)",
        "procent",
        "{{ 13 | procent(20) }}, {{ 65 | procent(\"ord\") }}",
        "65 %, 65 procent",
    ),
    uppslag(
        "böj",
        "ett tal eller en lista (ental, flertal, ”ett” för ett-ord)",
        "antalet och ordet, böjt efter antalet",
        "{{ 2 | böj(\"anmärkning\", \"anmärkningar\") }}, {{ 1 | böj(\"fel\", \"fel\", \"ett\") }}",
        "två anmärkningar, ett fel",
    ),
    uppslag("kronor", "ett tal", "kronor", "{{ 2254000 | kronor }}", "2 254 000 kr"),
    uppslag(
        "tkr",
        "ett tal i kronor, eller med sin enhet (antal decimaler)",
        "tusental kronor",
        "{{ 2254000 | tkr }}",
        "2 254 tkr",
    ),
    uppslag(
        "mnkr",
        "ett tal i kronor, eller med sin enhet (antal decimaler)",
        "miljoner kronor",
        "{{ 2254000 | mnkr(1) }}",
        "2,3 mnkr",
    ),
    uppslag(
        "infoga",
        "en text",
        "texten själv, med sina stycken och listor",
        "{{ plan.inledning | infoga }}",
        "Planen gäller 2024.",
    ),
    uppslag(
        "gemen",
        "ord",
        "orden med liten första bokstav",
        "{{ nämnd.namn | gemen }}",
        "byggnadsnämnden",
    ),
    uppslag("versal", "ord", "orden med stor första bokstav", "{{ 2 | räkneord | versal }}", "Två"),
    uppslag(
        "med_resultat",
        "risker (resultat, period)",
        "riskerna som har resultatet, eller i_text eller inget",
        "{{ plan.risker | med_resultat(\"mindre_anmärkning\") | antal }}",
        "1",
    ),
    uppslag(
        "överförda",
        "risker; ny_plan, verksamhetsplan eller avslutas",
        "riskerna som förs dit",
        "{{ plan.risker | överförda(\"ny_plan\") | uppräkning }}",
        "risk 3 (handläggningstider)",
    ),
    uppslag(
        "i_grupp",
        "risker (gruppens rubrik eller nummer)",
        "riskerna i gruppen",
        "{{ plan.risker | i_grupp(\"1.1\") | antal }}",
        "2",
    ),
    uppslag(
        "i_planen",
        "risker",
        "riskerna som planen tar upp, inte de som bara är analyserade",
        "{{ plan.risker | i_planen | antal }}",
        "2",
    ),
    uppslag(
        "granskade",
        "risker",
        "riskerna som granskas, inte de som bara har åtgärder",
        "{{ plan.risker | granskade | antal }}",
        "2",
    ),
    uppslag(
        "kontroller",
        "risker",
        "riskernas alla kontroller",
        "{{ plan.risker | kontroller | antal }}",
        "2",
    ),
    uppslag(
        "systematiska_kontroller",
        "risker",
        "riskernas systematiska kontroller, var och en en gång",
        "{{ plan.risker | systematiska_kontroller | antal }}",
        "1",
    ),
    uppslag(
        "summa",
        "en tabell (kolumn, eller inget för alla), eller en lista av tal",
        "summan",
        "{{ [1, 2, 3] | summa }}",
        "6",
    ),
    uppslag(
        "rad",
        "en tabell (det som står först på raden)",
        "raden, för summa",
        "{{ tabell(\"beslut.csv\") | rad(\"Första\") | summa }}",
        "31",
    ),
    uppslag(
        "cell",
        "en tabell (rad, kolumn)",
        "det som står i cellen",
        "{{ tabell(\"beslut.csv\") | cell(\"Första\", \"Antal\") }}",
        "31",
    ),
    uppslag(
        "sammanfattning",
        "risker",
        "meningen om hur många av de granskade som fick vilket resultat",
        "{{ plan.risker | sammanfattning }}",
        "En risk granskas fortfarande och en har fått en mindre anmärkning.",
    ),
];
