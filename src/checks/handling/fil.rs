//! A file that was made elsewhere: that it can be shown, and what it is to somebody who listens.

use crate::assets::{PdfFil, Sida};
use crate::checks::kontext::Kontext;
use crate::diag::{Diagnostic, Exempel, Nivå, Regel};
use crate::model::{Fil, Handling, Innehåll};
use crate::prose::Prosa;

/// A file that was made elsewhere is shown as pictures.
pub const FIL_SOM_BILD: Regel = Regel {
    namn: "fil-som-bild",
    nivå: Nivå::Varning,
    hittar: "En handling som är en PDF som redan finns.",
    varför: "Sidorna i en fil som redan finns är bilder för den som lyssnar på handlingen.",
    gör: "Låt textalternativet säga allt som filen säger, och be avsändaren om en tillgänglig fil.",
    exempel: Exempel::Filer {
        fel: r"
-- ärende.yaml --
…
handlingar:
  - slag: fil
    titel: Remissen
    fil: ⟦remiss.pdf⟧
    textalternativ: Länsstyrelsen frågar vad nämnden anser om förslaget.
-- ärenden/avrapportering/remiss.pdf --
%PDF-1.4
1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj
3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >> endobj
trailer << /Root 1 0 R >>
%%EOF
",
        rätt: r"
-- ärende.yaml --
…
handlingar:
  - slag: rapport
    titel: Remissen
    avsnitt:
      - rubrik: Frågan
        text: Länsstyrelsen frågar vad nämnden anser om förslaget.
",
    },
};

/// A file that says nothing to somebody who listens.
pub const FIL_UTAN_TEXT: Regel = Regel {
    namn: "fil-utan-text",
    nivå: Nivå::Fel,
    hittar: "En PDF som redan finns, utan textalternativ.",
    varför: "Sidorna blir bilder. Den som lyssnar på handlingen skulle inte få veta något av vad de säger, och lagen kräver det.",
    gör: "Skriv filens innehåll i ord efter textalternativ.",
    exempel: Exempel::Filer {
        fel: r"
-- ärende.yaml --
…
handlingar:
  - slag: fil
    titel: Remissen
    ⟦fil⟧: remiss.pdf  # skrivelse: av fil-som-bild – texten finns i textalternativet
-- ärenden/avrapportering/remiss.pdf --
%PDF-1.4
1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj
3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >> endobj
trailer << /Root 1 0 R >>
%%EOF
",
        rätt: r"
-- ärende.yaml --
…
handlingar:
  - slag: fil
    titel: Remissen
    fil: remiss.pdf  # skrivelse: av fil-som-bild – texten finns i textalternativet
    textalternativ: Länsstyrelsen frågar vad nämnden anser om förslaget.
",
    },
};

/// A page of a file that is not shown in its own size.
pub const SIDA_INTE_A4: Regel = Regel {
    namn: "sida-inte-a4",
    nivå: Nivå::Råd,
    hittar: "En sida i en PDF som redan finns och som har ett annat format än A4.",
    varför: "Sidan förminskas eller förstoras, och liten text kan bli för liten att läsa.",
    gör: "Se efter att sidan går att läsa, och be annars om en fil i A4.",
    exempel: Exempel::Filer {
        fel: r"
-- ärende.yaml --
…
handlingar:
  - slag: fil
    titel: Remissen
    fil: ⟦remiss.pdf⟧  # skrivelse: av fil-som-bild – texten finns i textalternativet
    textalternativ: Länsstyrelsen frågar vad nämnden anser om förslaget.
-- ärenden/avrapportering/remiss.pdf --
%PDF-1.4
1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj
3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 420 595] >> endobj
trailer << /Root 1 0 R >>
%%EOF
",
        rätt: r"
-- ärenden/avrapportering/remiss.pdf --
%PDF-1.4
1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj
3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >> endobj
trailer << /Root 1 0 R >>
%%EOF
",
    },
};

/// Something over the pages of a file that is not shown.
pub const FIL_MED_ANTECKNINGAR: Regel = Regel {
    namn: "fil-med-anteckningar",
    nivå: Nivå::Fel,
    hittar: "En sida i en PDF med ett ifyllt fält, en anteckning eller en markering som ligger över sidan.",
    varför: "Bara sidan visas, och det som ligger över den skulle saknas.",
    gör: "Öppna filen i ett PDF-program och skriv ut den som PDF igen, så blir allt en del av sidan.",
    exempel: Exempel::Filer {
        fel: r"
-- ärende.yaml --
…
handlingar:
  - slag: fil
    titel: Remissen
    fil: ⟦remiss.pdf⟧  # skrivelse: av fil-som-bild – texten finns i textalternativet
    textalternativ: Länsstyrelsen frågar vad nämnden anser om förslaget.
-- ärenden/avrapportering/remiss.pdf --
%PDF-1.4
1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj
3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Annots [4 0 R] >> endobj
4 0 obj << /Type /Annot /Subtype /FreeText /Rect [72 72 200 100] /Contents (OBS) >> endobj
trailer << /Root 1 0 R >>
%%EOF
",
        rätt: r"
-- ärenden/avrapportering/remiss.pdf --
%PDF-1.4
1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj
3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >> endobj
trailer << /Root 1 0 R >>
%%EOF
",
    },
};

/// A page of a file that is not shown as it is.
pub const SIDA_GÅR_INTE_ATT_VISA: Regel = Regel {
    namn: "sida-går-inte-att-visa",
    nivå: Nivå::Varning,
    hittar: "En sida i en PDF som redan finns, som blir tom eller saknar en bild eller ett typsnitt.",
    varför: "Det som inte går att läsa i filen syns inte i handlingen, och ingen får veta att det fattas.",
    gör: "Öppna filen i ett PDF-program och skriv ut den som PDF igen.",
    exempel: Exempel::Filer {
        fel: r"
-- ärende.yaml --
…
handlingar:
  - slag: fil
    titel: Remissen
    fil: ⟦remiss.pdf⟧  # skrivelse: av fil-som-bild – texten finns i textalternativet
    textalternativ: Länsstyrelsen frågar vad nämnden anser om förslaget.
-- ärenden/avrapportering/remiss.pdf --
%PDF-1.4
1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj
3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >> endobj
4 0 obj << /Length 12 >>
stream
q /Bild Do Q
endstream
endobj
trailer << /Root 1 0 R >>
%%EOF
",
        rätt: r"
-- ärenden/avrapportering/remiss.pdf --
%PDF-1.4
1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj
3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >> endobj
trailer << /Root 1 0 R >>
%%EOF
",
    },
};

/// What is wrong with a handling that is a file made elsewhere.
pub fn check(kontext: Kontext<'_>, handling: &Handling, prosa: &Prosa) -> Vec<Diagnostic> {
    let Innehåll::Fil(fil) = &handling.innehåll else { return Vec::new() };
    if !kontext.is_written(fil.fil.plats) {
        return Vec::new();
    }
    let span = kontext.span(fil.fil.plats);
    let files = &kontext.workshop.files;
    let read = files.pdf_from(&files.name(span.file), &fil.fil.källa, span);
    let (name, pdf) = match read {
        Ok((path, pdf)) => (path.rsplit('/').next().unwrap_or_default().to_owned(), pdf),
        Err(fault) => return vec![fault],
    };
    let mut faults = vec![as_images(kontext, fil, &name, &pdf)];
    faults.extend(without_words(kontext, handling, fil, prosa));
    let covered = pdf.sidor.iter().enumerate().filter(|(_, sida)| sida.täckt);
    faults.extend(covered.map(|(index, _)| not_shown(kontext, fil, index)));
    let sidor = || pdf.sidor.iter().enumerate();
    let unread = sidor().filter(|(_, sida)| sida.ofullständig && !sida.tom);
    faults.extend(unread.map(|(index, _)| {
        lacking(kontext, fil, index, "har en bild eller ett typsnitt som inte går att läsa")
    }));
    let empty = sidor().filter(|(_, sida)| sida.tom);
    faults.extend(
        empty.map(|(index, _)| lacking(kontext, fil, index, "blir tom: inget på den går att läsa")),
    );
    let odd = pdf.sidor.iter().enumerate().filter(|(_, sida)| !sida.är_a4());
    faults.extend(odd.map(|(index, sida)| scaled(kontext, fil, index, sida)));
    faults
}

/// Pages of a file are pictures to a screen reader.
fn as_images(kontext: Kontext<'_>, fil: &Fil, name: &str, pdf: &PdfFil) -> Diagnostic {
    let taggad = if pdf.taggad { "taggad" } else { "utan taggar" };
    let språk = pdf.språk.as_deref().unwrap_or("okänt språk");
    let antal = match pdf.sidor.len() {
        1 => "1 sida".to_owned(),
        more => format!("{more} sidor"),
    };
    let message = format!(
        "”{name}” visas som bilder ({antal}, {taggad}, {språk}), och läses bara genom sitt textalternativ"
    );
    Diagnostic::new(&FIL_SOM_BILD, message)
        .at(kontext.span(fil.fil.plats))
        .hint("låt textalternativet säga allt som filen säger; be avsändaren om en tillgänglig fil")
}

fn without_words(
    kontext: Kontext<'_>,
    handling: &Handling,
    fil: &Fil,
    prosa: &Prosa,
) -> Option<Diagnostic> {
    let empty = fil
        .textalternativ
        .as_ref()
        .is_none_or(|text| kontext.is_written(text.plats) && prosa.rich(text.plats).is_empty());
    empty.then(|| {
        Diagnostic::new(&FIL_UTAN_TEXT, "filen saknar text för den som inte ser den")
            .at(kontext.key(handling.gemensamt.plats, "fil"))
            .hint("skriv ”textalternativ: |” och filens innehåll i ord")
    })
}

fn lacking(kontext: Kontext<'_>, fil: &Fil, index: usize, what: &str) -> Diagnostic {
    let message = format!("sida {} {what}", index + 1);
    let fault = Diagnostic::new(&SIDA_GÅR_INTE_ATT_VISA, message).at(kontext.span(fil.fil.plats));
    fault.hint("öppna filen i ett PDF-program och skriv ut den som PDF igen, eller se efter att sidan ska vara tom")
}

fn not_shown(kontext: Kontext<'_>, fil: &Fil, index: usize) -> Diagnostic {
    let message = format!("sida {} har fält eller anteckningar som inte kan visas", index + 1);
    let fault = Diagnostic::new(&FIL_MED_ANTECKNINGAR, message).at(kontext.span(fil.fil.plats));
    fault.hint("öppna filen i ett PDF-program och skriv ut den som PDF igen")
}

fn scaled(kontext: Kontext<'_>, fil: &Fil, index: usize, sida: &Sida) -> Diagnostic {
    let (width, height) = sida.mått;
    let message = format!(
        "sida {} är {width:.0} × {height:.0} mm, inte A4, och visas i annan storlek",
        index + 1
    );
    let fault = Diagnostic::new(&SIDA_INTE_A4, message).at(kontext.span(fil.fil.plats));
    fault.hint("se efter att den går att läsa på sidan")
}
