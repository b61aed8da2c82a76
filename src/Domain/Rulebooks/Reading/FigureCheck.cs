using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Hub.Domain;

/// <summary>Every figure of a rule block must stand in the article above it, so that no number is made up.</summary>
internal static partial class FigureCheck
{
    public static void Run(ChapterArticle article, YamlBlock rule, FaultList faults)
    {
        var stated = ChineseNumber.AllIn(article.Heading + " " + article.Gist);
        try
        {
            var parser = new Parser(new StringReader(rule.Text));
            while (parser.MoveNext())
            {
                if (parser.Current is not Scalar scalar || !Figures().IsMatch(scalar.Value)) continue;
                foreach (Match figure in Number().Matches(scalar.Value))
                {
                    var number = int.Parse(figure.Value, System.Globalization.CultureInfo.InvariantCulture);
                    if (!stated.Contains(number)) faults.Add(rule.LineOffset + (int)scalar.Start.Line, $"the figure {number} does not stand in article {article.Number}.");
                }
            }
        }
        catch (YamlException)
        {
            // Reported where the block is read.
        }
    }

    [GeneratedRegex("^[0-9]+(\\.\\.[0-9]+)?( [a-z -]+)?$")]
    private static partial Regex Figures();

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Number();
}
