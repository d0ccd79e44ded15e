package id.badak.study.indicator;

import id.badak.kernel.Language;
import id.badak.registry.programme.Chain;
import java.util.List;

record NationalView(Indicators.National national, Definition definition) {

    List<Chain> chains() {
        return List.of(Chain.values()).stream()
                .filter(chain -> !lines(chain).isEmpty())
                .toList();
    }

    List<NationalLine> lines(Chain chain) {
        return national.lines().stream().filter(line -> line.chain() == chain).toList();
    }

    String year(NationalLine line) {
        return Integer.toString(line.year());
    }

    String percent(OfficeFigure figure, Language language) {
        return Percent.say(figure.share().percent(), language);
    }
}
