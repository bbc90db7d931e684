import java.io.File;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.ErrorArgument;
import org.verapdf.pdfa.validation.profiles.ErrorArgumentImpl;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.Rule;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;
import org.verapdf.pdfa.validation.profiles.Variable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Holds PDF files against veraPDF's validation profiles.
 *
 * <p>Arguments: the flavours with commas between ({@code ua1,2a}), then the files. Exit status: 0 all
 * conform, 10 some do not, anything else could not run ({@code check} maps these to 0, 1 and 2).
 *
 * <p>The profiles are read here with the JDK's own XML reader instead of veraPDF's, which needs JAXB, and
 * JAXB left the JDK with Java 11.
 */
public final class VeraPdf {
  /** How many different failed rules of one file are shown. */
  private static final int SHOWN = 20;

  public static void main(String[] args) {
    try {
      System.exit(run(args) ? 0 : 10);
    } catch (Exception e) {
      System.err.println("verapdf: " + e);
      System.exit(2);
    }
  }

  private static boolean run(String[] args) throws Exception {
    if (args.length < 2) {
      throw new IllegalArgumentException("wanted FLAVOURS FILE...");
    }
    VeraGreenfieldFoundryProvider.initialise();
    List<ValidationProfile> profiles = new ArrayList<>();
    for (String flavour : args[0].split(",")) {
      profiles.add(profile(flavour));
    }
    boolean allConform = true;
    for (int i = 1; i < args.length; i++) {
      for (ValidationProfile profile : profiles) {
        allConform &= conforms(new File(args[i]), profile);
      }
    }
    return allConform;
  }

  /** Validates one file and prints its line, and the failed rules under it. */
  private static boolean conforms(File file, ValidationProfile profile) throws Exception {
    PDFAFlavour flavour = profile.getPDFAFlavour();
    String label = flavour + "  " + file;
    if (!file.isFile()) {
      throw new IllegalArgumentException("no such file: " + file);
    }
    ValidationResult result;
    try (PDFAParser parser = Foundries.defaultInstance().createParser(file, flavour);
        PDFAValidator validator =
            Foundries.defaultInstance().createValidator(profile, false)) {
      result = validator.validate(parser);
    } catch (Exception e) {
      System.out.println("FAIL  " + label + "  (cannot be read: " + e.getMessage() + ")");
      return false;
    }
    if (result.getTotalAssertions() == 0) {
      throw new IllegalStateException("nothing was checked in " + file);
    }
    System.out.println(
        (result.isCompliant() ? "PASS  " : "FAIL  ")
            + label + "  (" + result.getTotalAssertions() + " checks)");
    failures(result).stream().limit(SHOWN).forEach(System.out::println);
    return result.isCompliant();
  }

  /** One line per failed rule, with how often it failed and the first place where it did. */
  private static List<String> failures(ValidationResult result) {
    Map<String, List<TestAssertion>> byRule = new TreeMap<>();
    for (TestAssertion test : result.getTestAssertions()) {
      if (test.getStatus() == TestAssertion.Status.FAILED) {
        String rule = test.getRuleId().getClause() + "-" + test.getRuleId().getTestNumber();
        byRule.computeIfAbsent(rule, r -> new ArrayList<>()).add(test);
      }
    }
    List<String> lines = new ArrayList<>();
    byRule.forEach(
        (rule, tests) ->
            lines.add(
                String.format(
                    "      %s (%dx) %s%n        first at %s",
                    rule,
                    tests.size(),
                    tests.get(0).getMessage(),
                    tests.get(0).getLocation().getContext())));
    return lines;
  }

  /** Reads the profile of a flavour, for example {@code ua1}, out of veraPDF's own resources. */
  private static ValidationProfile profile(String id) throws Exception {
    PDFAFlavour flavour = PDFAFlavour.byFlavourId(id);
    String name =
        id.startsWith("ua") ? "PDFUA-" + id.substring(2) : "PDFA-" + id.toUpperCase();
    String resource = "/org/verapdf/pdfa/validation/" + name + ".xml";
    Element root;
    try (InputStream in = PDFAFlavour.class.getResourceAsStream(resource)) {
      if (in == null || flavour == PDFAFlavour.NO_FLAVOUR) {
        throw new IllegalArgumentException("no profile for the flavour " + id);
      }
      Document document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in);
      root = document.getDocumentElement();
    }
    Set<Rule> rules = new LinkedHashSet<>();
    for (Element rule : children(child(root, "rules"))) {
      rules.add(rule(rule));
    }
    Set<Variable> variables = new LinkedHashSet<>();
    for (Element v : children(child(root, "variables"))) {
      variables.add(
          Profiles.variableFromValues(
              v.getAttribute("name"), v.getAttribute("object"), text(v, "defaultValue"),
              text(v, "value")));
    }
    if (rules.isEmpty()) {
      throw new IllegalStateException("the profile " + name + " has no rules");
    }
    return Profiles.profileFromValues(
        flavour, Profiles.defaultProfile().getDetails(), "", rules, variables);
  }

  private static Rule rule(Element rule) {
    Element id = child(rule, "id");
    Element error = child(rule, "error");
    List<ErrorArgument> arguments = new ArrayList<>();
    for (Element a : children(child(error, "arguments"))) {
      arguments.add(
          ErrorArgumentImpl.fromValues(a.getTextContent(), a.getAttribute("name"), null));
    }
    return Profiles.ruleFromValues(
        Profiles.ruleIdFromValues(
            PDFAFlavour.Specification.valueOf(id.getAttribute("specification")),
            id.getAttribute("clause"),
            Integer.parseInt(id.getAttribute("testNumber"))),
        rule.getAttribute("object"),
        Boolean.valueOf(rule.getAttribute("deferred")),
        rule.getAttribute("tags"),
        text(rule, "description"),
        text(rule, "test"),
        Profiles.errorFromValues(text(error, "message"), arguments),
        List.of());
  }

  private static Element child(Element parent, String name) {
    return children(parent).stream()
        .filter(e -> e.getTagName().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(parent.getTagName() + " has no " + name));
  }

  private static String text(Element parent, String name) {
    return child(parent, name).getTextContent();
  }

  private static List<Element> children(Element parent) {
    List<Element> found = new ArrayList<>();
    for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element) {
        found.add((Element) n);
      }
    }
    return found;
  }
}
