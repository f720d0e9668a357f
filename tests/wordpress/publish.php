<?php
// Installs WordPress and publishes posts as its administrator: `{title: content}` comes in, `{title: address}` goes out.

define('WP_INSTALLING', true);

[$host, $port] = explode(':', getenv('WORDPRESS_DATABASE'));
(new mysqli($host, 'root', '', null, (int) $port))->query('CREATE DATABASE wordpress');

/** Nobody is to be written a letter. */
function wp_new_blog_notification() {}

require getcwd() . '/wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';

$site = wp_install('A charity', 'administrator', 'administrator@example.org', true, '', 'thrown away');
wp_set_current_user($site['user_id']);

$addresses = [];
foreach (json_decode(stream_get_contents(STDIN), true) as $title => $content) {
    $post = wp_slash(['post_title' => $title, 'post_content' => $content, 'post_status' => 'publish']);
    $addresses[$title] = get_permalink(wp_insert_post($post));
}
echo json_encode($addresses);
