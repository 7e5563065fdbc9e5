package no.systemtilgang.bench.growth;

import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.knowm.xchart.VectorGraphicsEncoder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.style.Styler;

/** Draws p95 by the number of open requests, a line for each operation; both axes are logarithmic. */
final class Plot {

    private Plot() {}

    static void draw(Figures figures, List<Long> scales, Path file) {
        XYChart chart = new XYChartBuilder()
                .width(1500)
                .height(1000)
                .title("p95 of each operation by the number of open requests")
                .xAxisTitle("open requests")
                .yAxisTitle("milliseconds")
                .build();
        chart.getStyler()
                .setXAxisLogarithmic(true)
                .setYAxisLogarithmic(true)
                .setLegendPosition(Styler.LegendPosition.OutsideE)
                .setChartBackgroundColor(Color.WHITE);
        List<Double> x = scales.stream().map(Long::doubleValue).toList();
        for (String operation : figures.operations()) {
            if (scales.stream().allMatch(it -> figures.count(operation, it) > 0)) {
                chart.addSeries(
                        operation,
                        x,
                        scales.stream()
                                .map(it -> figures.millis(operation, it, 0.95))
                                .toList());
            }
        }
        try {
            VectorGraphicsEncoder.saveVectorGraphic(
                    chart, file.toString().replaceFirst("\\.svg$", ""), VectorGraphicsEncoder.VectorGraphicsFormat.SVG);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
