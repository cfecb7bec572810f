import java.io.FileInputStream;
import java.util.TreeSet;
import java.util.logging.LogManager;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/**
 * Asks veraPDF's engine about PDFs: `java Vera ua1,2a FILE…`. One line for each file and
 * standard, parted by tabs: standard, file, then "sound", the rules that are broken
 * (`7.2-20 …`), or why the file could not be read.
 */
public class Vera {
    public static void main(String[] words) throws Exception {
        LogManager.getLogManager().reset();
        VeraGreenfieldFoundryProvider.initialise();
        for (String standard : words[0].split(",")) {
            for (int place = 1; place < words.length; place++) {
                System.out.println(standard + "\t" + words[place] + "\t" + judged(words[place], standard));
            }
        }
    }

    private static String judged(String file, String standard) {
        PDFAFlavour flavour = PDFAFlavour.fromString(standard);
        try (var bytes = new FileInputStream(file);
                var parser = Foundries.defaultInstance().createParser(bytes, flavour);
                var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            var result = validator.validate(parser);
            var broken = new TreeSet<String>();
            for (TestAssertion said : result.getTestAssertions()) {
                if (said.getStatus() == TestAssertion.Status.FAILED) {
                    broken.add(said.getRuleId().getClause() + "-" + said.getRuleId().getTestNumber());
                }
            }
            if (result.isCompliant() != broken.isEmpty()) {
                return "unreadable: the engine contradicts itself";
            }
            return broken.isEmpty() ? "sound" : String.join(" ", broken);
        } catch (Exception why) {
            return "unreadable: " + why.toString().replaceAll("\\s+", " ");
        }
    }
}
