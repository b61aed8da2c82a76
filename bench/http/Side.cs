using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using System.Threading.Channels;

namespace Bench.Http;

/// <summary>A program that answers at an address of its own until it is disposed of.</summary>
internal sealed class Side : IAsyncDisposable
{
    private static readonly HttpClient Client = new();
    private readonly Process _process;
    private readonly Channel<string> _said = Channel.CreateUnbounded<string>();

    private Side(string name, Process process, Uri address) => (Name, _process, Address) = (name, process, address);

    public string Name { get; }

    public Uri Address { get; }

    public int Id => _process.Id;

    /// <param name="path">Where it answers what is posted.</param>
    /// <param name="folder">Where it runs.</param>
    public static async Task<Side> StartAsync(string name, string program, string[] arguments, string path, Dictionary<string, string> environment, DirectoryInfo folder)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder.FullName };
        foreach (var (setting, value) in environment) start.Environment[setting] = value;
        start.Environment["ASPNETCORE_URLS"] = address.ToString();
        start.Environment["PORT"] = $"{address.Port}";
        (start.RedirectStandardOutput, start.RedirectStandardInput) = (true, true);
        var side = new Side(name, Process.Start(start)!, new Uri(address, path));
        side._process.OutputDataReceived += (_, said) =>
        {
            if (said.Data is not { Length: > 0 } line) return;
            if (line.All(char.IsAsciiDigit)) side._said.Writer.TryWrite(line);
            else Console.Error.WriteLine($"{name}: {line}");
        };
        side._process.BeginOutputReadLine();
        while (!await side.IsOpenAsync()) await Task.Delay(50);
        return side;
    }

    public async Task<string> PostAsync(string token, string body, string? path = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path is null ? Address : new Uri(Address, path)) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var response = await Client.SendAsync(request);
        var answer = await response.Content.ReadAsStringAsync();
        return response.IsSuccessStatusCode ? answer : throw new InvalidOperationException($"{Name} answered {response.StatusCode}: {answer}");
    }

    /// <summary>The number that the program says when it is sent a line.</summary>
    public async Task<long> AskAsync()
    {
        await _process.StandardInput.WriteLineAsync();
        return long.Parse(await _said.Reader.ReadAsync(), CultureInfo.InvariantCulture);
    }

    public async Task<string> GetAsync(string path) => await Client.GetStringAsync(new Uri(Address, path));

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private async Task<bool> IsOpenAsync()
    {
        if (_process.HasExited) throw new InvalidOperationException($"{Name} ended with {_process.ExitCode}.");
        using var socket = new TcpClient();
        try
        {
            await socket.ConnectAsync(IPAddress.Loopback, Address.Port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
