package no.systemtilgang.bench.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.VectorGraphicsEncoder;
import org.knowm.xchart.VectorGraphicsEncoder.VectorGraphicsFormat;
import org.knowm.xchart.style.Styler;

/** Bars side by side, as SVG. */
public final class Plot {

    private Plot() {}

    /**
     * Writes {@code name.svg}: for each category a bar of each series, with a line from its least to its greatest.
     *
     * @param series by name, a value a category
     */
    public static void bars(
            Path folder,
            String name,
            String title,
            String unit,
            List<String> categories,
            Map<String, List<Spread>> series) {
        CategoryChart chart = new CategoryChartBuilder()
                .width(900)
                .height(480)
                .title(title)
                .yAxisTitle(unit)
                .theme(Styler.ChartTheme.XChart)
                .build();
        chart.getStyler().setAvailableSpaceFill(.9).setOverlapped(false).setLabelsVisible(true);
        chart.getStyler().setLabelsRotation(90).setYAxisDecimalPattern("#,###").setChartTitleVisible(true);
        series.forEach((label, values) -> chart.addSeries(
                label,
                categories,
                values.stream().map(it -> (Number) Math.round(it.median())).toList(),
                values.stream()
                        .map(it -> (Number) Math.round((it.greatest() - it.least()) / 2))
                        .toList()));
        try {
            VectorGraphicsEncoder.saveVectorGraphic(chart, folder.resolve(name).toString(), VectorGraphicsFormat.SVG);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
