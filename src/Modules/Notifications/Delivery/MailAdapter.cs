using System.Net;
using System.Net.Mail;
using System.Text;

using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Notifications.Delivery;

/// <summary>Hands mail to a mail server. A message keeps its <c>Message-ID</c> however often it is sent.</summary>
internal sealed class MailAdapter(NotificationOptions options) : IChannelAdapter
{
    public bool Serves(string channel) => options.Mail.Host.Length > 0 && channel == Channel.Email.Code;

    public async Task SendAsync(Message message, CancellationToken cancellationToken)
    {
        var server = options.Mail;
        using var mail = new MailMessage(server.From, message.Address, message.Title, message.Body)
        {
            SubjectEncoding = Encoding.UTF8,
            BodyEncoding = Encoding.UTF8,
        };
        mail.Headers.Add("Message-ID", $"<{message.Id}@{new MailAddress(server.From).Host}>");
        // What answers by itself must not answer this.
        mail.Headers.Add("Auto-Submitted", "auto-generated");
        using var client = new SmtpClient(server.Host, server.Port) { EnableSsl = server.IsEncrypted };
        if (server.IsEncrypted && server.User.Length > 0)
        {
            client.Credentials = new NetworkCredential(server.User, server.Password);
        }

        await client.SendMailAsync(mail, cancellationToken);
    }
}
