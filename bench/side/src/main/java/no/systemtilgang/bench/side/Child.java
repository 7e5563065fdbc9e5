package no.systemtilgang.bench.side;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/**
 * The main program of a side: opens it, then does what the lines on the standard input say until that ends, and answers
 * each with a line that begins with the mark. Everything else on the standard output is log.
 */
public final class Child {

    /** Begins every answer. */
    public static final String MARK = "bench> ";

    private Child() {}

    /** Serves the side that is opened with the given settings. */
    public static void serve(Function<Settings, Side> open) throws Exception {
        Settings settings = Settings.given();
        PrintStream out = System.out;
        try (Side side = open.apply(settings);
                BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            Load load = new Load(side, Customer.first(settings.customers()));
            out.println(MARK + "ready");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                out.println(MARK + answer(side, load, line.split(" ")));
            }
        }
        System.exit(0);
    }

    private static String answer(Side side, Load load, String[] words) {
        try {
            if (!words[0].equals("run")) {
                return side.special(String.join(" ", words));
            }
            Load.Result result =
                    load.run(Integer.parseInt(words[1]), Long.parseLong(words[2]), Long.parseLong(words[3]));
            return result.flows() + " " + result.nanos() + " " + result.allocatedBytes();
        } catch (Exception e) {
            e.printStackTrace();
            return "failed: " + e.toString().replace('\n', ' ');
        }
    }
}
