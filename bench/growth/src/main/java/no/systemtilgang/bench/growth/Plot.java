package no.systemtilgang.bench.growth;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Draws p95 of each operation as a row of dots on a logarithmic axis, the darker the more there is, as SVG. */
final class Plot {

    private static final int LEFT = 300;
    private static final int WIDTH = 640;
    private static final int RIGHT = 90;
    private static final int TOP = 70;
    private static final int ROW = 20;

    private final Figures figures;
    private final List<Long> scales;
    private final List<String> operations = new ArrayList<>();
    private final StringBuilder svg = new StringBuilder();
    private final int least;
    private final int most;

    private Plot(Figures figures, List<Long> scales) {
        this.figures = figures;
        this.scales = scales;
        figures.operations().forEach(operations::add);
        double[] all = operations.stream()
                .flatMap(it -> scales.stream().map(scale -> figures.millis(it, scale, 0.95)))
                .mapToDouble(Math::log10)
                .sorted()
                .toArray();
        least = (int) Math.floor(all[0]);
        most = (int) Math.ceil(all[all.length - 1]);
    }

    static String draw(Figures figures, List<Long> scales) {
        return new Plot(figures, scales).draw();
    }

    private String draw() {
        int height = TOP + ROW * operations.size() + ROW;
        add(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"12\">",
                LEFT + WIDTH + RIGHT, height);
        add("<rect width=\"100%%\" height=\"100%%\" fill=\"#fff\"/>");
        legend();
        for (int power = least; power <= most; power++) {
            double x = x(Math.pow(10, power));
            add("<line x1=\"%.1f\" y1=\"%d\" x2=\"%.1f\" y2=\"%d\" stroke=\"#ddd\"/>", x, TOP - 8, x, height - ROW);
            text(x, TOP - 14, "middle", "#333", power < 0 ? "%.2f ms" : "%.0f ms", Math.pow(10, power));
        }
        for (int i = 0; i < operations.size(); i++) {
            row(operations.get(i), TOP + ROW * i + ROW / 2);
        }
        return svg.append("</svg>\n").toString();
    }

    private void legend() {
        text(10, 20, "start", "#000", "p95 by the number of open requests");
        for (int i = 0; i < scales.size(); i++) {
            dot(LEFT + 130 * i, 16, i);
            text(LEFT + 130 * i + 10, 20, "start", "#000", "%,d", scales.get(i));
        }
        text(LEFT + WIDTH + RIGHT - 10, 20, "end", "#000", "last to first");
    }

    private void row(String operation, int y) {
        text(LEFT - 12, y + 4, "end", "#000", "%s", operation);
        add("<line x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\" stroke=\"#eee\"/>", LEFT, y, LEFT + WIDTH, y);
        for (int i = 0; i < scales.size(); i++) {
            dot(x(figures.millis(operation, scales.get(i), 0.95)), y, i);
        }
        double ratio = Report.ratio(figures, scales, operation);
        text(
                LEFT + WIDTH + RIGHT - 10,
                y + 4,
                "end",
                ratio <= Report.GOAL ? "#000" : "#b00",
                ratio <= Report.GOAL ? "%.2f" : "%.2f > " + Report.GOAL,
                ratio);
    }

    private void dot(double x, int y, int scale) {
        int light = scales.size() == 1 ? 0 : 200 - 200 * scale / (scales.size() - 1);
        add("<circle cx=\"%.1f\" cy=\"%d\" r=\"5\" fill=\"rgb(%d,%d,%d)\"/>", x, y, light, light, 100 + light / 2);
    }

    private double x(double millis) {
        return LEFT + WIDTH * (Math.log10(millis) - least) / Math.max(most - least, 1);
    }

    private void text(double x, int y, String anchor, String colour, String format, Object... values) {
        String text = String.format(Locale.ROOT, format, values)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
        add("<text x=\"%.1f\" y=\"%d\" text-anchor=\"%s\" fill=\"%s\">%s</text>", x, y, anchor, colour, text);
    }

    private void add(String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
