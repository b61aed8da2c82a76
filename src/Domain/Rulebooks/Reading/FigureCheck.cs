using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Hub.Domain;

/// <summary>Every figure of a rule block must stand in the article above it, months as months and years as years, so that no number is made up.</summary>
internal static partial class FigureCheck
{
    /// <param name="rule">A block that has been read already, so it is YAML.</param>
    public static void Run(ChapterArticle article, YamlBlock rule, FaultList faults)
    {
        var text = article.Heading + " " + article.Gist;
        var stated = ChineseNumber.AllIn(text);
        var parser = new Parser(new StringReader(rule.Text));
        while (parser.MoveNext())
        {
            if (parser.Current is not Scalar scalar) continue;
            if (DayRange.TryDay(scalar.Value, out var date) && !text.Contains($"{date.Year}年{date.Month}月{date.Day}日", StringComparison.Ordinal))
            {
                faults.Add(rule.LineOffset + (int)scalar.Start.Line, $"the day {scalar.Value} does not stand in article {article.Number}.");
            }

            if (Figures().Match(scalar.Value) is not { Success: true } figures) continue;
            var line = rule.LineOffset + (int)scalar.Start.Line;
            var unit = figures.Groups["unit"].Value switch { "month" => "个月", "year" => "年", "working day" => "个工作日", _ => figures.Groups["day"].Success ? "日" : null };
            foreach (Match figure in Number().Matches(scalar.Value))
            {
                var number = int.Parse(figure.Value, System.Globalization.CultureInfo.InvariantCulture);
                if (unit is not null && !Regex.IsMatch(text, $"(?<![0-9]){number}{unit}")) faults.Add(line, $"{number}{unit} does not stand in article {article.Number}.");
                else if (!stated.Contains(number)) faults.Add(line, $"the figure {number} does not stand in article {article.Number}.");
            }
        }
    }

    [GeneratedRegex("^(?<day>day )?[0-9]+(\\.\\.[0-9]+)?( (?<unit>month|year|working day)s?)?\\z")]
    private static partial Regex Figures();

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Number();
}
